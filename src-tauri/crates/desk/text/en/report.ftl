## The weekly report on paper, and why an account moved, in a line.

report-kicker = This week
report-subject = Where the portfolio stands on { $day }, what moved, and what to do first
report-foot = { $firm ->
        [none] { $day }
       *[other] { $firm } · { $day }
    } · Internal: for our firm alone
report-changed =
    { $fell ->
        [0]
            { $rose ->
                [0] No account changed its band
                [one] One account rose a band
               *[other] { $rose } accounts rose a band
            }
        [one] One account fell a band{ report-rose-too }
       *[other] { $fell } accounts fell a band{ report-rose-too }
    }
report-rose-too =
    { $rose ->
        [0] { "" }
        [one] , one rose
       *[other] , { $rose } rose
    }
report-risk =
    { $risk ->
        [none] Nothing of { $total } a year is red or critical{ report-risk-before }
       *[other] { $risk } of { $total } a year is red or critical{ report-risk-before }
    }
report-risk-before =
    { $before ->
        [same] , as on { $then }.
       *[other] ; on { $then } it was { $before }.
    }
report-no-fees = No running contract has yearly fees on record.
report-empty = No account is on record.
report-bar = Yearly fees in { $currency } by band, today
report-bar-before = On { $then }
report-bar-key = { $band }: { $n ->
        [one] one account
       *[other] { $n } accounts
    }, { $amount }
report-other-bar = Yearly fees in { $currency }: { $bands-and }.
report-bar-alt = Yearly fees by band: { $bands-and }.
report-moved = What moved
report-moved-note = since { $then }; 100 is healthy
report-more-fell = { $n ->
        [one] One more fell by less.
       *[other] { $n } more fell by less.
    }
report-nothing-fell = Nothing fell.
report-net = Net { $net } over { $n ->
        [one] one account
       *[other] { $n } accounts
    }.
report-unmoved = Unmoved: { $names-and }.
report-more = { $n } more
report-first = Do first
report-first-none = Nothing presses. No rule asks for an action this week.
report-first-under = { $name }, by { $day }{ $opens ->
        [0] { "" }
        [one] ; opens a gate
       *[other] ; opens { $opens } gates
    }
report-from-to = { $from } → { $to }
report-held = held at { $band }
report-renewals = Renewals
report-renewals-note = within 180 days, and past ones; where there is a notice date, it is the deadline
report-renewals-none = No contract comes up for renewal within 180 days.
report-call-owed = call owed
report-no-call = no call yet
report-ended = ended, no renewal recorded
report-no-fees-one = no fees recorded
report-due = Due and overdue
report-due-note = { $overdue } overdue, { $soon } within a week
report-due-none = Nothing is overdue, and nothing is due within a week.
report-contact = { $of } contact
report-contact-with = { $what } with the { $role }
report-loops = Open loops
report-rest = { $n ->
        [one] One more is in the program.
       *[other] { $n } more are in the program.
    }

moved-line =
    { $what ->
        [time] Time alone: { $measure }
        [data]
            { $record ->
                [none] { $measure }: data came or went
               *[other] { $record }: first word on { $measure }
            }
        [profile] Other weights count
        [override] Your own call began or ended
        [correction] What was recorded later about the time before
       *[record] { $record }{ $left ->
                [yes] { " left" }
               *[no] { "" }
            }
    }
moved-gate =
    { $record ->
        [none] { $gate }
       *[other] { $record }: { $gate }
    }
moved-record =
    { $of ->
        [reading] { $name }{ $value ->
                [none] { "" }
               *[other] { " at " }{ $value }
            }
        [survey_response] { $name }{ $value ->
                [none] { "" }
               *[other] { ": " }{ $value }
            }
        [invoice] Invoice { $name }{ $value ->
                [none] { "" }
               *[other] { ", " }{ $value }
            }
        [stakeholder] { $name }
        [touchpoint] { $name }
       *[other] { $noun }: { $name }
    }
moved-unexplained = No record says why.

## The tables that are written as files, and their columns.

table-accounts = Accounts
table-moved = Moved
table-first = Do first
table-due = Due
table-renewals = Renewals
table-open = Open
table-portfolio = Portfolio
column-account = Account
column-score = Score
column-band = Band
column-score_before = Score before
column-band_before = Band before
column-moved = Moved by
column-why = Why
column-gates = Held down by
column-due = Due
column-deadline = Deadline
column-ended = Ended
column-days = Days left
column-what = What
column-service = Service
column-call = Call
column-reason = Reason
column-amount = Amount
column-currency = Currency
column-currency-of = { $name }, currency
column-kind = Kind
column-person = Person
column-industry = Industry
column-tier = Tier
column-stage = Stage
column-owner = Owner
column-revenue = Revenue a year
column-overdue = Late
column-last_contact = Last contact
column-measure = Measure
column-value = Value
column-unit = Unit
column-n = Rests on
column-day_before = Compared with
column-value_before = Value then
column-apart = Accounts apart
column-effect = What it changes
unit-percent = %
unit-years = years
unit-people = people
unit-days = days
unit-points = points
