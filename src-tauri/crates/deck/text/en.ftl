# Every sentence of a deck. `$n` and other counts choose the plural and stand as words up to twelve; whatever else stands
# in a place is a name, a figure or a date, which a translation may move and may not change.

## Numbers, dates, joints

number-0 = no
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-1-short = Jan
month-2-short = Feb
month-3-short = Mar
month-4-short = Apr
month-5-short = May
month-6-short = Jun
month-7-short = Jul
month-8-short = Aug
month-9-short = Sep
month-10-short = Oct
month-11-short = Nov
month-12-short = Dec
date-long = { $day }{ "\u00A0" }{ $month } { $year }
date-day = { $day }{ "\u00A0" }{ $month }
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
list-more = { $first }, { $next }
list-last = { $first } and { $next }
and-more = { $line }, and { $n } more
two-parts = { $first }; { $second }
two-sentences = { $first }. { $second }
from-to = { $from } to { $to }
part-of = { $part } of { $whole }
quote = “{ $quote }”
quote-closed = { $quote }”
quote-open = “
quote-large = “
quote-close = ”
some-shown = { $n ->
    [0] { $line }; none shown
   *[other] { $line }; { $n } shown
}
continued = {", "}continued

## Quarters

quarter-of-year = { $n ->
    [first] first quarter { $year }
    [second] second quarter { $year }
    [third] third quarter { $year }
   *[fourth] fourth quarter { $year }
}
quarter-short = Q{ $n } { $year }
quarter-only = Q{ $n }
document-title = { $client }: quarterly business review, { $quarter }
confidential = Confidential

## Cover and agenda

cover-kicker = Quarterly business review
quarter-note = { $kind ->
    [fiscal] Fiscal quarter, { $months }
   *[calendar] Calendar quarter, { $months }
}
figures-as-of = Figures as of { $day }
confidential-for = Confidential, prepared for { $client }
agenda-kicker = Agenda and decisions
attendees = With { $names }
attendees-both = With { $theirs }; for us, { $ours }
agenda-title = { $form ->
    [one] Where we stand and what comes next, in { $minutes } minute
   *[other] Where we stand and what comes next, in { $minutes } minutes
}
agenda-title-decisions = { $n ->
    [one] { $form ->
        [one] We ask you for one decision in this { $minutes } minute
       *[other] We ask you for one decision in these { $minutes } minutes
    }
   *[other] { $form ->
        [one] We ask you for { $n } decisions in this { $minutes } minute
       *[other] We ask you for { $n } decisions in these { $minutes } minutes
    }
}
outcome-by = Outcome by { $day }: { $outcome }
outcome = Outcome: { $outcome }
block-retrospective = Retrospective
block-status = Where we are
block-value = Value and return
block-next-quarter = Next quarter
block-discussion = Strategic discussion
block-decisions = Decisions
part-promises = promises
part-scorecard = scorecard
part-outcomes = outcomes
part-use = use
part-support = support
part-satisfaction = satisfaction
part-confirmed = confirmed
part-documented = documented
part-claimed = claimed
part-gained = What you gained
part-risks = risks
part-initiatives = initiatives
part-commitments = commitments
part-direction = Where you want to be
part-questions = { $n ->
    [one] one question
   *[other] { $n } questions
}
decision-number = Decision { $n }
decisions-numbered = { $n ->
    [one] Decision { $numbers }
   *[other] Decisions { $numbers }
}

## Measures

in-month = in { $month }
on-day = on { $day }
up-from = up from { $before } { $then }
down-from = down from { $before } { $then }
unchanged = unchanged since { $since }
points = { $form ->
    [one] { $n } point
   *[other] { $n } points
}
stands = { $name }: { $now }
stands-moved = { $name }: { $now }, { $moved }
stands-in-quarter = { $way ->
    [up] { $name }: { $now }, up { $by } in the quarter
   *[down] { $name }: { $now }, down { $by } in the quarter
}
stands-since = { $way ->
    [up] { $name }: { $now }, up { $by } since { $since }
   *[down] { $name }: { $now }, down { $by } since { $since }
}
name-and-unit = { $name } ({ $unit })
name-on-day = { $name } on { $day }
name-today = { $name } today
name-moved = { $name }, { $moved }
name-and-state = { $name }: { $state }
in-the-quarter = in the quarter
since-day = since { $since }
name-change-in-quarter = { $name }, change in the quarter
name-change-since = { $name }, change since { $since }
formula-last-reading = last reading in the quarter
record-reading = Reading of { $day }
record-readings = Readings of { $first } and { $second }

## Targets and scorecard

targets-all-met = all { $n } targets{ $mark } are met
targets-met = { $of ->
    [1] { $met ->
        [0] the target is not met{ $mark }
       *[other] the target is met{ $mark }
    }
    [2] { $met ->
        [0] neither of two targets is met{ $mark }
        [1] one of two targets{ $mark } is met
       *[other] both targets{ $mark } are met
    }
   *[other] { $met ->
        [0] none of { $of } targets is met{ $mark }
        [1] one of { $of } targets{ $mark } is met
       *[other] { $met } of { $of } targets{ $mark } are met
    }
}
course-on = { $part ->
    [all] { $n ->
        [one] one is on course
        [2] both are on course
       *[other] all are on course
    }
   *[some] { $n ->
        [one] one is on course
       *[other] { $n } are on course
    }
}
course-behind = { $part ->
    [all] { $n ->
        [one] one is behind
        [2] both are behind
       *[other] all are behind
    }
   *[some] { $n ->
        [one] one is behind
       *[other] { $n } are behind
    }
}
course-missed = { $part ->
    [all] { $n ->
        [one] one was missed
        [2] both were missed
       *[other] all were missed
    }
   *[some] { $n ->
        [one] one was missed
       *[other] { $n } were missed
    }
}
course-unread = { $n ->
    [one] one was not read in the quarter
   *[other] { $n } were not read in the quarter
}
target-met = the target of { $target } is met
target-is = the target is { $target } by { $due }
target-missed = the target of { $target } by { $due } is missed
criterion-and-metric = { $criterion } ({ $metric })
status-no-reading = no reading
status-reached = reached
status-passed = passed
status-within = within target
status-missed = missed
status-on-course = on course
status-behind = behind
status-missed-at = missed: { $value } on { $day }
status-met-at = met: { $value } on { $day }
status-first-reading = first reading
status-no-change = no change
status-up = up { $by }
status-down = down { $by }
scorecard-kicker = Scorecard
measured-nothing = No measure was read in the quarter
measured-first = { $n ->
    [one] one measure was read for the first time
   *[other] { $n } measures were read for the first time
}
measured-all = { $way ->
    [better] { $n ->
        [one] one measure improved
        [2] both measures improved
       *[other] all { $n } measures improved
    }
   *[worse] { $n ->
        [one] one measure got worse
        [2] both measures got worse
       *[other] all { $n } measures got worse
    }
}
measured-moved = { $better ->
    [0] { $worse ->
        [0] no measure has changed
       *[other] { $worse } of { $of } measures got worse
    }
   *[other] { $worse ->
        [0] { $better } of { $of } measures improved
       *[other] { $better } of { $of } measures improved, { $worse } got worse
    }
}
targets-head = Success criterion
targets-head-due = Success criterion, due { $due }
metric-due = { $metric }, due { $due }
not-measured-yet = Not measured yet
measured-head = Measured, no target agreed
measured-also-head = Also measured, no target agreed
head-before = Before
key-start = start
key-before = before
key-to = to { $month }
key-quarter = { $n ->
    [first] first quarter
    [second] second quarter
    [third] third quarter
   *[fourth] fourth quarter
}
name-targets-met = Targets met
name-agreed = { $n ->
    [one] Start value and target
   *[other] Start values and targets
}
record-agreed = { $n ->
    [one] Success criterion as agreed
   *[other] Success criteria as agreed
}
shown-pairs = { $n ->
    [one] { $count } pair
   *[other] { $count } pairs
}
count-criteria = { $n ->
    [one] one success criterion
   *[other] { $n } success criteria
}
chart-start = { $value } at the start
chart-target = Target { $value }

## Summary

summary-kicker = Executive summary
value-times = verified value is { $times } times the fees
value-sum = verified value came to { $total }
value-row = { $how ->
    [both] Value confirmed by you or documented, { $months }
    [confirmed] Value confirmed by you, { $months }
   *[documented] Documented value, { $months }
}
ours-kept-but-one = { $how ->
    [kept] Our promises kept; not kept: { $what }
   *[done] Our promises kept; not done: { $what }
}
ours-kept-but = { $how ->
    [kept] Our promises kept; { $n } are not kept
   *[done] Our promises kept; { $n } are not done
}

## Commitments of both sides

promises-kicker = Since the last review
since-last-review = Since the last review, { $day }
no-promises = No promises were open between us; this is what has changed
promises-open = { $n ->
    [one] one promise is still open
   *[other] { $n } promises are still open
}
promises-all-kept = all { $n } promises{ $mark } are kept
promises-kept = { $of ->
    [1] { $kept ->
        [0] the promise that was made is not kept{ $mark }
       *[other] the promise that was made is kept{ $mark }
    }
    [2] { $kept ->
        [0] neither of two promises is kept{ $mark }
        [1] one of two promises{ $mark } is kept
       *[other] both promises{ $mark } are kept
    }
   *[other] { $kept ->
        [0] none of { $of } promises is kept{ $mark }
        [1] one of { $of } promises{ $mark } is kept
       *[other] { $kept } of { $of } promises{ $mark } are kept
    }
}
not-due-yet = { $n ->
    [one] one is not due yet
   *[other] { $n } are not due yet
}
ours-not-kept = { $n ->
    [one] one of ours is not
   *[other] { $n } of ours are not
}
yours-not-kept = { $n ->
    [one] one of yours is not
   *[other] { $n } of yours are not
}
both-not-kept = { $ours ->
    [one] { $yours ->
        [one] one of ours and one of yours are not
       *[other] one of ours and { $yours } of yours are not
    }
   *[other] { $ours } of ours and { $yours } of yours are not
}
due-day = Due { $day }
fate-still-open = still open
fate-kept = kept
fate-kept-late = kept { $by } late
fate-done-late = done late
fate-done-late-by = done { $by } late
fate-missed = missed
fate-overdue = overdue
fate-open = open
part-done = { $part } done
record-commitment = Commitment of { $day }
record-commitment-undated = Commitment
formula-done = done ÷ promised
formula-kept = kept ÷ made
name-kept = { $whose ->
    [ours] Our promises kept
   *[all] Promises kept
}
count-commitments = { $n ->
    [one] one commitment
   *[other] { $n } commitments
}
changed-scope = Scope
changed-incident = Incident
contract-began = { $service }: began on { $day }
contract-renewed = { $service }: renewed on { $day }
contract-ended = { $service }: ended on { $day }
incident-over = { $what }: over since { $day }
head-we-promised = We promised
head-you-promised = You promised
head-what-became = What became of it
head-changed = What else has changed

## Outcomes

outcomes-kicker = Outcomes this quarter
outcomes-some-shown = { $n } of { $of }
outcomes-title = What the quarter brought
outcome-delivered = Delivered
outcome-improved = Improved
outcome-resolved = Resolved
outcome-praised = You said
outcome-did-not-work = Did not work
outcomes-kept = { $n ->
    [one] one promise of ours is kept
   *[other] { $n } promises of ours are kept
}
outcomes-done = { $n ->
    [one] one promise of ours is done
   *[other] { $n } promises of ours are done
}
outcomes-better = { $n ->
    [one] one measure improved
   *[other] { $n } measures improved
}
outcomes-done-and-better = { $done ->
    [one] { $better ->
        [one] one promise of ours is done and one measure improved
       *[other] one promise of ours is done and { $better } measures improved
    }
   *[other] { $better ->
        [one] { $done } promises of ours are done and one measure improved
       *[other] { $done } promises of ours are done and { $better } measures improved
    }
}
outcomes-kept-and-better = { $kept ->
    [one] { $better ->
        [one] one promise of ours is kept and one measure improved
       *[other] one promise of ours is kept and { $better } measures improved
    }
   *[other] { $better ->
        [one] { $kept } promises of ours are kept and one measure improved
       *[other] { $kept } promises of ours are kept and { $better } measures improved
    }
}
outcomes-failed = { $n ->
    [one] one thing did not work
   *[other] { $n } things did not work
}
promised-on = Promised on { $day }
as-promised = As promised on { $day }
kept-on = Kept on { $day }
kept-on-late = Kept on { $day }, { $by } late
done-on = Done on { $day }
done-on-late = Done on { $day }, { $by } late
was-due = Due on { $day }
over-since = Over since { $day }
comment-in-survey = A comment in the survey of { $day }
comment-led-to = { $said }; it led to: { $initiative }
shown-words = in words
name-comment = Comment
formula-as-written = as written

## Where we are

where-kicker = Where we are
where-title = Use, support and satisfaction at the end of the quarter
satisfaction = Satisfaction
satisfaction-on = Satisfaction, { $day }
satisfaction-is = Satisfaction: { $figure } { $note }
of-scale = of { $top }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-is = Would recommend us: { $figure }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-of = Would recommend us: { $figure } of { $top }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-score = Would recommend us: { $figure } on a scale from −100 to 100, n{ "\u00A0" }={ "\u00A0" }{ $n }
would-recommend = recommend, n{ "\u00A0" }={ "\u00A0" }{ $n }
name-nps = Would recommend us, { $range }
formula-mean = mean of { $n } answers
formula-answers = as answered, no score
record-survey = Survey, n{ "\u00A0" }={ "\u00A0" }{ $n }

## Value

value-kicker = Value and return
value-title-times = Value that can be verified came to { $times } times the fees of the quarter
value-title-sum = Value that can be verified came to { $total }
value-title-claimed = Value of { $total } is claimed and not yet verified
value-title-count = { $n ->
    [one] { $verified ->
        [0] one gain is claimed and not yet verified
       *[other] one gain is documented or confirmed by you
    }
   *[other] { $verified ->
        [0] { $n } gains are claimed and not yet verified
       *[other] { $n } gains are recorded, { $verified } of them documented or confirmed by you
    }
}
value-total = { $how ->
    [both] of value, { $months } { $year }, confirmed by you or documented
    [confirmed] of value, { $months } { $year }, confirmed by you
   *[documented] of value, { $months } { $year }, documented
}
value-grade = { $grade ->
    [client_confirmed] Confirmed by you
    [documented] Documented
   *[claimed] Claimed, not counted
}
fees = Fees
source-and-day = { $source }, { $day }
no-document = No document, { $day }
hours-at-rate = { $form ->
    [one] { $hours } hour at { $rate }; { $source }
   *[other] { $hours } hours at { $rate }; { $source }
}
hours-only = { $form ->
    [one] { $hours } hour; { $source }
   *[other] { $hours } hours; { $source }
}
note-rate = Hours are counted at { $rate } an hour.
note-currencies = Fees are in { $codes }, so value is not set against them.
note-shown = { $n ->
    [one] Of { $of } lines one is shown; sums and counts are of all.
   *[other] Of { $of } lines { $n } are shown; sums and counts are of all.
}
note-claimed = What is only claimed stays out of the total.
name-value = { $grade ->
    [client_confirmed] Value confirmed by you
    [documented] Value documented
   *[claimed] Value claimed, not counted
}
name-total = { $how ->
    [both] Value, confirmed or documented
    [confirmed] Value, confirmed
   *[documented] Value, documented
}
name-fees = Fees of the quarter
name-ratio = Value over the fees of the quarter
formula-hours = { $hours } h × { $rate }
formula-value = { $grade ->
    [client_confirmed] as confirmed by the client
    [documented] as documented
   *[claimed] as we estimate
}
formula-agreements = annual value of { $n } agreements ÷ 4
record-value = { $grade ->
    [client_confirmed] Value record, confirmed
    [documented] Value record, documented
   *[claimed] Our estimate, no document yet
}
record-without-claimed = Value records, claimed left out
record-invoice = Invoice { $number }
record-agreement = { $service }, agreement
record-value-and-fees = Value records, fees of the quarter
count-value-records = { $n ->
    [one] one value record
   *[other] { $n } value records
}
count-invoices = { $n ->
    [one] one invoice
   *[other] { $n } invoices
}
count-agreements = { $n ->
    [one] our agreement
   *[other] { $n } agreements
}
head-uncounted = Gained, and not counted in money

## Risks

risks-kicker = Risks and mitigation
risks-all-met = { $n ->
    [one] one risk to the plan, with an answer, an owner and a date
   *[other] { $n } risks to the plan, each with an answer, an owner and a date
}
risks-met = { $n ->
    [one] one risk to the plan, with an answer
   *[other] { $n } risks to the plan, each with an answer
}
risks-unmet = { $n ->
    [one] one risk to the plan is without an answer yet
   *[other] { $n } risks to the plan, { $unmet } without an answer yet
}
risks-occurred = { $n ->
    [one] one risk to the plan, and it occurred
   *[other] { $n } risks to the plan, { $occurred } of which occurred
}
risk-occurred = Occurred: { $statement }

## Plan, decisions, commitments

plan-kicker = Next quarter
plan-head = Initiative, and the outcome
initiatives = { $n ->
    [one] one initiative
   *[other] { $n } initiatives
}
initiatives-by = { $n ->
    [one] one initiative by { $day }
   *[other] { $n } initiatives by { $day }
}
initiatives-late = { $n ->
    [one] { $line }, late and still open
   *[other] { $line }, { $late } of them late
}
needs-decision = needs decision { $n }
today = Today, { $day }
as-of = As of { $day }
decisions-kicker = Decisions and commitments
decisions-kicker-continued = Decisions and commitments, continued
commitments-kicker = Commitments
decisions-asked = { $n ->
    [one] { $when ->
        [today] one decision is asked of you today
       *[open] one decision is asked of you
    }
   *[other] { $when ->
        [today] { $n } decisions are asked of you today
       *[open] { $n } decisions are asked of you
    }
}
decisions-asked-and-taken = { $n ->
    [one] { $asked }; one is taken
   *[other] { $asked }; { $n } are taken
}
decisions-taken = { $n ->
    [one] the decision asked for is taken
    [2] both decisions asked for are taken
   *[other] all { $n } decisions asked for are taken
}
commitments-ours = { $n ->
    [one] one commitment is ours
   *[other] { $n } commitments are ours
}
commitments-yours = { $n ->
    [one] one commitment is yours
   *[other] { $n } commitments are yours
}
commitments-both = { $ours ->
    [one] one commitment is ours and { $yours } yours
   *[other] { $ours } commitments are ours and { $yours } yours
}
commitments-by = { $n ->
    [one] { $line }, by { $day }
   *[other] { $line }, the last by { $day }
}
by-overdue = { $day }, overdue

## Discussion

discussion-kicker = Strategic discussion
your-goals = { $n ->
    [one] your goal: { $goals }
   *[other] your goals: { $goals }
}
goals-counted = { $n ->
    [one] where you want to be: one goal
   *[other] where you want to be: { $n } goals
}
questions-only = { $n ->
    [one] one question on where you are going
   *[other] { $n } questions on where you are going
}
formula-stated = as stated by you
record-heard = Our conversation of { $day }
record-goal = Your goal, as recorded

## Sources

sources-kicker = Appendix: sources
sources-title = Every figure with its formula, its record and its date

## Heads of tables, the foot of a page

head-risk = What may threaten the plan
head-mitigation = What we do about it
head-owner = Owner
head-by = By when
head-decision = Decision
head-answer = Answer
head-commitment = Commitment, and its outcome
head-figure = Figure
head-value = Value
head-formula = Formula
head-record = Record
head-as-of = As of
head-page = Page
head-start = Start
head-now = Now
head-target = Target
head-status = Status
head-change = Change
sources-page = sources, page { $page }
sources-pages = sources, pages { $first }–{ $last }

## What a picture shows, for those who do not see it

alt-no-date = no date
alt-weeks = Weeks from { $from }; today is { $today }. { $rows }.
alt-block = { $form ->
    [one] { $name }, { $minutes } minute
   *[other] { $name }, { $minutes } minutes
}
alt-agenda = The meeting as a bar in proportion to its minutes: { $parts }.
alt-logo = Our firm’s logo
alt-year = The year as a line; { $months } is marked on it.
alt-year-meeting = The year as a line; { $months } is marked on it, and the meeting on { $day }.
alt-horizon = A line of months from { $today }: { $goals }.
alt-scale = Scale from { $from } to { $to }: { $figure }, { $note }.
alt-bars = Bars of { $name }. { $parts }.
alt-line = Line over time of { $name }: { $parts }.
alt-line-target = Line over time of { $name }: { $parts }; { $target } by { $due }.
alt-value = Bars on one scale: { $parts }.
alt-target = { $name }: start { $start }, { $when } { $last }, now { $now }, target { $target }, { $status }.
alt-measured = { $name }: now { $now }, { $when } { $last }, { $status }.

## Slides

slide-cover = Cover
slide-agenda = Agenda and decisions
slide-summary = Executive summary
slide-promises = Since the last review
slide-scorecard = Scorecard
slide-outcomes = Outcomes this quarter
slide-status = Where we are
slide-value = Value and return
slide-risks = Risks and mitigation
slide-next-quarter = Next quarter
slide-discussion = Strategic discussion
slide-decisions = Decisions
slide-commitments = Commitments
slide-sources = Sources
