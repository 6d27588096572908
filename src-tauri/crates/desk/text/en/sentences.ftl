# Every sentence that the window and the command line both say, in Project Fluent's syntax. A refusal is named by its
# code, a rule by `rule-` and its word; `desk/src/text/mod.rs` says what each parameter is.

## What the desk refuses. `.command` is what the command line adds of its own.

no_vault = There is no vault in { $folder }. Choose another folder, or make one there.
    .command = `tenure --vault { $folder } init` makes one.
vault_exists = There is a vault in { $folder } already. Unlock it, or choose another folder.
folder_unfit =
    { $why ->
        [file] { $folder } is a file, and a vault is a folder. Choose another folder.
        [dead_link] { $folder } is a link that leads nowhere. Connect the disk that it leads to, or choose another folder.
        [no_header] { $folder } contains a database but not its vault.json, without which nothing opens it. Put a backup in its place, or choose another folder.
        [same_names] Too much of the same name lies beside { $folder }. Choose another folder.
       *[other_things] { $folder } has other things in it. Choose another folder.
    }
locked = The vault is locked. Unlock it first.
wrong_passphrase = That is not the passphrase.
wrong_recovery_key = That is not this vault’s recovery key.
mistyped_recovery_key =
    { $slip ->
        [length] The recovery key is mistyped: it has { $found } characters in place of 33, eight groups of four and one more.
        [character] The recovery key is mistyped: group { $group } has a character that is never in a recovery key.
       *[check] The recovery key is mistyped: at least one character is wrong.
    }
wrong_groups =
    { $groups ->
        [one] Group { $groups-and } is not what was shown. Look at it again.
       *[other] Groups { $groups-and } are not what was shown. Look at them again.
    }
nothing_pending = The new keys were given up. Begin again with the passphrase.
passphrase_too_short = A passphrase needs at least { $least } characters.
header_damaged =
    The vault’s key file (vault.json) is damaged: { $how ->
        [too_large] it is far too large
        [checksum] its checksum does not match
        [shape] a part of it is missing or malformed
        [altered] it was altered by something other than Tenure
        [costly] it asks for far more memory than Tenure ever does
       *[not_a_header] it is not the key file of a vault
    }. Put a backup in its place; the database is untouched.
    .command = `tenure restore newest` does.
database_damaged = The vault’s database is damaged or belongs to another vault. Put a backup in its place; what is there is kept beside it.
    .command = `tenure restore newest` does.
database_missing = The vault’s key file is there, but its database (tenure.db) is not. Put a backup in its place.
    .command = `tenure restore newest` does.
newer_vault = This vault was written by a newer Tenure. Version { $needs } or later opens it.
out_of_memory = Checking the passphrase needs { $memory_mib } MiB of free memory. Close other programs and try again.
keychain = { keychain-trouble }. { keychain-remedy }
idle_minutes = The vault locks by itself after { $least } to { $most } minutes without use.
in_use = The vault is busy with something else. Try again in a moment.
rotation_stopped = The rotation was stopped. Nothing has changed.
already_open = This vault is open in another window or command. Close that first.
read_only =
    { $path ->
        [none] The vault cannot be written to. Check its permissions.
       *[other] { $path } cannot be written to. Check its permissions, or choose another place.
    }
disk_full = The disk is full. Nothing was changed; make room and try again.
no_account = There is no account “{ $name }”.{ nearest }
wrong_name = That is not the account’s name as it is written. Nothing was erased.
no_quarter = There is nothing to review in { $quarter }.{ nearest }
no_review = This review is no longer there.
held = The review of { $quarter } was held. It stays as it was shown.
deck_gone = The deck of the review of { $quarter } was kept and is not in this vault any more. A backup from after the meeting has it: restore it into another folder to export the deck there.
logo_gone = The firm’s logo is not in this vault any more. Choose its file again in the settings, or remove the logo, and decks are made as before.
newer_deck = The deck of the review of { $quarter } was kept by a newer Tenure. Update Tenure to open it.
not_yet_met = Set the day of the meeting, today or earlier, then mark the review as held.
day_too_late = Choose a day up to { $latest }.
no_kind = There is no kind of record called “{ $name }”.
    .command = `tenure kinds` lists them.
still_used =
    { $more ->
        [0] “{ $name }” cannot be removed: { $by-and } { $by ->
            [one] refers
           *[other] refer
        } to it.
       *[other] “{ $name }” cannot be removed: { $by-commas } and { $more } more refer to it.
    }
too_many = At most { $most } rows can be added at once.
unclear =
    { $what ->
        [account] { $choices ->
            [0] Say which account it is about, as in “met Anna at Acme”.
           *[other] “{ $text }” may be { $choices-or }. Write more of the account’s name.
        }
        [person] { $choices ->
            [0] Nobody called “{ $text }” is at this account. Add the person first, or write another name.
           *[other] “{ $text }” may be { $choices-or }. Write more of the name.
        }
        [way] Say how it happened, as in “met”, “called” or “emailed”.
       *[nothing] The line says nothing that can be written down. Say what happened, as in “called Anna at Acme”.
    }
not_a_picture = { $file } does not end in .svg, .png or .pdf. Choose a name that does. Nothing was written.
not_a_table = { $file } does not end in .csv or .xlsx. Choose a name that does. Nothing was written.
file_unreadable =
    { $file } cannot be read: { $why ->
        [missing] there is no such file
        [not_allowed] this user may not read it
        [not_a_file] it is a folder or a device, not a file
       *[disk] the disk does not give it
    }. Nothing was written.
file_faults =
    { $faults ->
        [one] { $file } has one fault. Nothing was written.
       *[other] { $file } has { $faults } faults. Nothing was written.
    }
logo_unfit =
    { $file } cannot be the logo: { $unfit ->
        [empty] the file is empty
        [too_large] it has more than { $most } MB
        [other_format] { $format ->
            [none] it is neither a PNG nor an SVG
           *[other] it is a file of the kind { $format }; a logo is a PNG or an SVG
        }
        [damaged] the PNG ends early or is damaged
        [too_many_pixels] it is { $width } pixels wide and { $height } high; a logo has at most { $most } million pixels
        [animated] it moves, and a page does not
        [not_xml] the SVG has a mistake in line { $line }
        [contains] { $what ->
            [script] the SVG has a script in it
            [outside] the SVG takes something from another file or from the network; save it with everything in it
            [picture] the SVG has a picture made of pixels in it; save the logo as a PNG
            [letters] the SVG has letters that need a font; turn the text into outlines
            [entities] the SVG names pieces of text (entities); save it as a plain SVG
            [web_page] the SVG has a part of a web page in it
           *[too_much] the SVG has more parts than a logo has; save it as a PNG
        }
        [no_size] the SVG is zero wide or high
        [invisible] nothing of it would be seen on a white page
        [too_small] it is { $width } × { $height } pixels without its margins; the longer side needs { $least }
       *[stretched] without its margins it is more than { $most } times as long one way as the other
    }. Nothing was changed.
no_logo = There is no logo.
nothing_to_import = No file has been chosen for import.
leak =
    { $entity ->
        [none] The deck was not exported: “{ $words }” is internal.
       *[other] The deck was not exported: “{ $words }” is internal; it stands in this record: { $kind }.
    } Reword it, then export again.
export_failed =
    { $path } cannot be written: { $why ->
        [no_folder] there is no such folder
        [not_allowed] this user may not write there
        [full] the disk is full
        [folder] it is a folder
        [through_a_file] a part of its path is a file
        [long_name] its name is too long
        [device] it is a device or a pipe, not a file
        [circle] its links lead round in a circle
       *[disk] the disk refuses it
    }.
vault_unusable =
    { $path } cannot be used: { $why ->
        [no_folder] it is not there, or is a link that leads nowhere
        [not_allowed] this user may not write there
        [full] the disk is full
        [folder] it is a folder
        [through_a_file] a part of its path is a file
        [long_name] its name is too long
        [device] it is a device or a pipe, not a file
        [circle] its links lead round in a circle
       *[disk] the disk refuses it
    }.
vault_file = { $path } belongs to a vault. Nothing was written; choose another name or folder.
no_program = This computer has no program that opens { $path }.
not_recorded = Nothing is recorded for that day. Choose one from { $first } to { $last }.
no_record = This is no longer there.
reference_gone =
    { $what ->
        [none] { $field } cannot be restored: what it refers to was removed. Bring that back first.
       *[other] { $field } cannot be restored: { $what } was removed. Bring that back first.
    }
taken = There is another with the same { $field-inside }. Change that one first.
nothing_to_undo = There is nothing to undo.
nothing_to_redo = There is nothing to redo.
undo_conflict = This cannot be undone: { $field-inside } was changed since.
added_to = Something was added to the example or changed in it. Made anew, it is set aside with that in a folder of its own.
cancelled = Cancelled. Nothing of it was kept.
no_backup = There is no backup “{ $name }”.{ nearest }
    .command = `tenure backup --list` lists them.
backup_damaged = The backup { $name } is damaged. Nothing was changed; choose another.
backup_under_other_key = This backup was made before the data key was renewed. It opens with the passphrase of its day.
backup_of_another = This backup is of another vault. Nothing was changed.
nothing_to_restore = No backup has been chosen.
changed_since = The vault was changed since this was shown. Nothing was restored; look again.
internal = Something went wrong inside Tenure ({ $what }). Nothing was changed.

## What refusals are put together with.

nearest =
    { $nearest ->
        [0] { "" }
       *[other] { " " }The nearest: { $nearest-or }.
    }
# One record among several.
named = the { $kind } “{ $name }”
list-and = { $others } and { $last }
list-or = { $others } or { $last }
keychain-trouble =
    { $why ->
        [off] This computer does not unlock the vault by itself
        [missing] This computer has no keychain that answers
        [locked] This computer’s keychain is locked
        [empty] This computer’s keychain holds no key for this vault
        [stale] The key in this computer’s keychain does not open this vault
        [refused] This computer’s keychain refused
       *[slow] This computer’s keychain did not answer in time
    }
keychain-remedy =
    { $why ->
        [off] Turn it on first.
        [missing] Start one, such as GNOME Keyring or KWallet, and try again.
        [locked] Unlock it, usually with the password you sign in with, and try again.
        [refused] Allow Tenure to use it, and try again.
        [slow] Try again in a moment.
       *[empty] Turn it off, then on again.
    }

## What a value should be, for the rule that it breaks: what `broken` says.

rule-required = { $field } is required.
rule-too_long = { $field } can have at most { $most } characters.
rule-control_character = { $field } contains a character that cannot be printed.
rule-not_a =
    { $field } is { $what ->
        [text] a text
        [date] a date, such as 12 Oct 2026
        [time] a time of day, such as 09:30
        [number] a number
        [whole_number] a whole number
        [yes_or_no] yes or no
        [amount] an amount of money
        [currency] the three letters of a currency, such as EUR
        [email] an e-mail address
        [quarter] a quarter, such as 2026-Q3
        [month_and_day] a month and day, such as 07-01, the day from 01 to 28
        [colour] a colour, such as #14524A
        [language_tag] a language, such as en-GB
        [time_zone] a time zone, such as Europe/Zurich
       *[id] a record from the list
    }.
rule-not_one_of = { $field } is { $words-or }.
rule-range =
    { $least ->
        [none] { $field } is { number } up to { $most }.
       *[other]
            { $most ->
                [none]
                    { $above ->
                        [yes] { $field } is { number } above { $least }.
                       *[no] { $field } is { $least } or more.
                    }
               *[other]
                    { $above ->
                        [yes] { $field } is more than { $least } and at most { $most }.
                       *[no] { $field } is { number } from { $least } to { $most }.
                    }
            }
    }
number =
    { $holds ->
        [whole] a whole number
       *[other] a number
    }
rule-places =
    { $most ->
        [0] { $field } is a whole amount: its currency has no smaller unit.
        [one] { $field } has at most one decimal place.
       *[other] { $field } has at most { $most } decimal places.
    }
rule-other_currency = { $field } is in { $currency }, like all of this account’s money.
rule-no_such = There is no such { $kind }.
rule-several = More than one { $kind } has this name. Choose one from the list.
    .command = `tenure list` shows their ids.
rule-taken =
    Another { $kind } already has this { $column ->
        [name] name
       *[other] { $field-inside }
    }.
rule-in_use = { $field } cannot change while amounts are recorded in it.
rule-not_before = { $field } cannot be before { $other }.
rule-too_late = { $field } can be at most { $days } days after { $other }.
rule-no_weight = At least one measure needs a weight above 0.
rule-stays = A version of the weights stays: scores say that it made them. Save other weights instead.
rule-at_most = { $field } cannot be more than { $other }.
rule-same_as = { $field } and { $other } have to differ.
rule-together = { $field } is required when { $other } is given.
rule-not_with = { $field } cannot stand beside { $other }: give one of the two.
rule-reserved = { $field } cannot be this word: it has a meaning of its own here.
rule-circle = { $field } would go round in a circle: { $names-path }.
rule-held = { $field } stays as it was: this review was held.
rule-not_by_hand = { $field } is not set by hand.
rule-unknown_field = There is no “{ $field-inside }” in { $a-kind }.

## What a step of the history did.

did =
    { $op ->
        [add] Add { about }
        [edit] Edit { part }
        [remove] Remove { about }
        [bring_back] Bring back { about }
        [restore] Restore { part }
        [import]
            { $name ->
                [none] Import a file
               *[other] Import { $name }
            }
        [reword] Reword a text in { deck }
        [leave_out] Take a part out of { deck }
        [put_in] Put a part back into { deck }
        [prepare] Prepare { about }
        [hold] Mark { about } as held
        [set_meeting] Set the meeting’s day for { about }
        [erase] Erase an account
        [put_back] Restore the backup of { $name }
       *[none]
            { $label ->
                [none] a change
               *[other] { $label }
            }
    }
part =
    { $field-inside ->
        [none] { about }
       *[other] { $field-inside } of { about }
    }
deck =
    { $quarter ->
        [none] a deck
       *[other] the deck of the { quarter }
    }
about =
    { $entity ->
        [qbr]
            { $quarter ->
                [none] a QBR
               *[other] the QBR of the { quarter }
            }
       *[other]
            { $name ->
                [none] { nameless }
               *[other] “{ $name }”
            }
    }
# A record that is often written without a name, as a step names it.
nameless =
    { $entity ->
        [none] something
        [advocacy] a reference
        [cadence] a cadence
        [engagement] a contract
        [firm] the firm’s settings
        [hours] hours
        [plan_check] that a record is still true
        [plan_review] a review of the plan
        [influence] who influences whom
        [raci] responsibilities
        [reading] readings
        [save_play] a save play
        [sponsorship] sponsors
        [steering_meeting] a steering meeting
        [survey_response] a survey response
        [touchpoint] a touchpoint
       *[other] a record ({ $kind })
    }
quarter =
    { $quarter ->
        [1] first
        [2] second
        [3] third
       *[4] fourth
    } quarter of { $year }

## Why a record of the plan wants a look: what says otherwise, its age, what changed.

look-gone =
    { $name ->
        [none] { $field }: this person was removed.
       *[other] { $field }: { $name } left on { $since }.
    }
look-past_day =
    { $entity ->
        [client_goal] Its day was { $since }, and no reading says that it is met.
        [incident] The client was promised word by { $since }.
        [objective] Its day was { $since }.
        [opportunity] It was expected to close by { $since } and is open.
        [success_criterion] It was due on { $since } and is not met.
       *[other] It was due on { $since } and is not done.
    }
look-stands_still = A step was due on { $since } and has not moved for five business days.
look-aged = Nobody has looked at it since { $since }; after { $days } days it is old.
look-changed = It changed on { $since }.

# What is to be done first, as it is written into the task that it becomes.
first-contact = Reach { $name }
first-deepen = Meet { $name } until the relationship grows
first-find = Find a { $name }
first-collect = Have invoice { $name } paid
first-reach = Reach the milestone { $name }
first-review = Hold the review with { $name }
first-renewal_call =
    { $name ->
        [none] Make the call on the renewal: it will renew, is at risk, or will not
       *[other] Make the call on the renewal of { $name }: it will renew, is at risk, or will not
    }
first-incident_update = Give the client the word on the incident that was promised: { $name }
first-commitment = Keep the commitment: { $name }
first-save_play = Move the save play on: { $name }

# My own record: what was said before, and what happened.
own-band =
    { $n ->
        [one] The one contract that stood { $band } { $days } days before its deadline { $renewed ->
            [0] was lost.
           *[other] was renewed.
        }
       *[other] Of { $n } contracts that stood { $band } { $days } days before their deadline, { $renewed } were renewed and { $left } were lost.
    }
own-call =
    { $n ->
        [one] The one contract { own-called } { $renewed ->
            [0] was lost.
           *[other] was renewed.
        }
       *[other] Of { $n } contracts { own-called }, { $renewed } were renewed and { $left } were lost.
    }
own-unrecorded =
    { $n ->
        [one] One contract ended, and nothing records whether it was renewed.
       [2] Two contracts ended, and nothing records whether they were renewed.
       *[other] { $n } contracts ended, and nothing records whether they were renewed.
    }
own-called =
    { $call ->
        [will_renew] called to renew
        [at_risk] called at risk
        [will_not] called lost
       *[none] without a call
    }
own-fate =
    { $fate ->
        [towards] Of { own-bands }, the rules went your way in { $n }.
        [stayed] Of { own-bands }, the rules stood still in { $n }.
        [away] Of { own-bands }, the rules went the other way in { $n }.
       *[unknown] Of { own-bands }, too little was known in { $n }.
    }
own-bands =
    { $judged ->
        [one] { $judged } band of your own that has ended
       *[other] { $judged } bands of your own that have ended
    }

# What the opportunity is called that is opened from a cell of the whitespace grid.
opportunity-of-cell = { $service } for { $unit }

# What is done on each day of the save plays that are shipped.
play-adoption_stall-0 = Ask two people who stopped using it what keeps them from it
play-adoption_stall-2 = Look at the use by team: where it fell, and since when
play-adoption_stall-4 = Agree with the champion on one use that helps them now, and on its number
play-adoption_stall-7 = Hold the first working session with the people who will use it
play-adoption_stall-30 = Read the number again: it is back where it was, or the obstacle has a name
play-adoption_stall-60 = Show whoever decides what the use has brought
play-adoption_stall-90 = Look back with the client: what stays, and what we learnt
play-champion_departure-0 = Reach whoever takes their place by telephone, and through our other contacts
play-champion_departure-1 = Reach the executive sponsor and ask for an introduction
play-champion_departure-3 = Hold a meeting to learn what the new lead needs and what has changed
play-champion_departure-5 = Write a plan for the next 30 days with dates, and agree it with them
play-champion_departure-7 = Begin a weekly call until the plan is done
play-champion_departure-30 = Use is back, and the new lead has been asked how it goes
play-champion_departure-60 = Hold a review with whoever decides on the renewal
play-champion_departure-90 = Look back: who speaks for us now, and what we learnt
play-pricing_pressure-0 = Ask what the price is held against, before any number is said
play-pricing_pressure-2 = Gather the value that the client has confirmed, in their own words
play-pricing_pressure-5 = Write down what we give and what we ask for it
play-pricing_pressure-7 = Meet whoever decides, with the value first and the offer after it
play-pricing_pressure-30 = An agreement, or a clear no with its reason
play-pricing_pressure-60 = Look back: what the price was about, and what we learnt
play-competitive_encroachment-0 = Ask the champion who is there, and what they promise
play-competitive_encroachment-2 = Gather what the client has reached with us, and what a change would cost them
play-competitive_encroachment-5 = Bring our executive together with theirs
play-competitive_encroachment-7 = Show whoever decides what comes next with us, with dates
play-competitive_encroachment-30 = A decision for us, or what is still missing for one
play-competitive_encroachment-60 = Look back: how they came in, and what we learnt
play-delivery_failure-0 = Say what happened and own it: who is affected, what is done, when the next word comes
play-delivery_failure-1 = Give the word that was promised, even with no news
play-delivery_failure-3 = Show the cause and what prevents it
play-delivery_failure-7 = Agree on what puts it right, with dates
play-delivery_failure-30 = Every date was kept, and the client says so
play-delivery_failure-60 = Look back with the client: what holds, and what we learnt
play-detractor-0 = Call them within two days, to listen
play-detractor-1 = Tell our team what they said, in their words
play-detractor-3 = Come back with what we change, and by when
play-detractor-7 = Show them the first change
play-detractor-30 = Ask them again how it goes
play-detractor-90 = Ask the same question as before, and look back at what we learnt

# The measures of the portfolio, and how each is made.
figure-retention = Clients kept
    .formula = Clients of twelve months ago who are clients today or whose contract is recorded as renewed, of all clients of twelve months ago; clients whose contract ended with no outcome on record are not counted
figure-gross_retention = Gross revenue retention
    .formula = Recurring fees of twelve months ago without what was lost since, of all recurring fees of twelve months ago; contracts that ended with no outcome on record are not counted
figure-net_retention = Net revenue retention
    .formula = Recurring fees today of the clients of twelve months ago, of all recurring fees of twelve months ago; contracts that ended with no outcome on record are not counted
figure-expansion = Expansion
    .formula = What clients of twelve months ago pay more a year today
figure-revenue = Recurring revenue
    .formula = Fees of a year of the recurring contracts that run today
figure-concentration = Share of the ten largest
    .formula = Recurring fees of the ten largest accounts, of all recurring fees
figure-nps = NPS
    .formula = Promoters (9 and 10) less detractors (0 to 6), of the newest answer of each person in twelve months; a survey’s mean cannot be parted and is left out
figure-csat = CSAT
    .formula = The mean of the answers of twelve months, the newest of each person; a survey’s mean counts as often as it has answers
figure-qbrs_on_time = QBRs on time
    .formula = Accounts whose last QBR is no longer ago than they are owed one, of those that are owed one and had one
figure-cadence_kept = Cadence kept
    .formula = Contacts that are owed and are no longer ago than they may be, of all that are owed and on record
figure-tenure = Years as a client
    .formula = The mean of the years since the account became a client
figure-breadth = People in contact
    .formula = People who were in contact within twice the cadence, at each client whose people are on record
figure-executive_access = Executive access
    .formula = Clients at whom an executive was in contact within twice the cadence, of those whose people are on record

# What is written on paper about one account.
paper-day = { $since }
paper-plan = Account plan, { $since }
paper-handover = Hand-over, { $since }
paper-foot =
    { $firm ->
        [none] Internal, { $since }
       *[other] { $firm }, internal, { $since }
    }
paper-nothing = Nothing on record.
paper-score = Score

handover-lead =
    { $from ->
        [already] { $to } owns this account.
        [none] { $to } takes this account from { $since }.
       *[other] { $from } hands this account to { $to } from { $since }.
    }
handover-call =
    { $from ->
        [none] Joint call: introduce { $to } to the client
       *[other] Joint call: { $from } introduces { $to } to the client
    }
handover-take-over = Take the account over: make { $to } its owner
handover-people = People
handover-last-contact = Last contact
handover-commitments = Open commitments
handover-late = late
handover-risks = Open risks
handover-contracts = Running contracts
handover-history = The last contacts

plan-tier = tier: { $text }
plan-owner = owner: { $text }
plan-client-since = client since { $text }
plan-fees = yearly fees: { $text }
plan-gained = value documented or confirmed: { $text }
plan-objectives = Objectives
plan-initiatives = Initiatives
plan-criteria = Success criteria
plan-now = Now
plan-value = Value a year
plan-unweighted =
    { $n ->
        [one] One opportunity has no value or no probability and is not in the weighted amount.
       *[other] { $n } opportunities have no value or no probability and are not in the weighted amount.
    }
plan-unread = nothing read yet
plan-met = met
plan-on-line = on its line or ahead of it
plan-behind = behind its line
plan-missed = missed
plan-pipeline = Pipeline
plan-number = Number
plan-weighted = Weighted
plan-together = Together
plan-whitespace = Whitespace
plan-whole = the client as a whole
plan-next = What comes next
plan-when = When
figure-renewal_rate = Contracts renewed
    .formula = Contracts of which a record says that they were renewed, of those that came to their day in twelve months; those that ended with nothing recorded of them stand apart
figure-renewed_fees = Fees after renewal
    .formula = Fees of a year of the contracts that followed others in twelve months, of the fees of those that they followed
figure-contract_value = Fees per client
    .formula = Recurring fees of a year, of the clients that pay them
figure-share_of_wallet = Share of what they spend
    .formula = Recurring fees of a year, of what these clients spend a year on services like ours, where that is on record
figure-margin = Margin
    .formula = Our margin on the recurring contracts that run, each by its fees, where it is on record
figure-referrals = Won by referral
    .formula = Value a year of the referrals won in twelve months
figure-cross_sales = Won by cross-selling
    .formula = Value a year of other services and other parts of clients won in twelve months
figure-time_to_close = Days to close
    .formula = The mean of the days from seeing to winning, of the opportunities won in twelve months of which both days are on record
figure-first_value = Days to first value
    .formula = The mean of the days from a client’s beginning to its first value record
figure-accounts_per_owner = Accounts per owner
    .formula = Clients, of the people of ours who answer for them

# The steps of a renewal, as they are written into the tasks that they become.
renewal-step-plan = Plan the renewal of { $name }
renewal-step-opportunity = Open the opportunity to renew { $name }
renewal-step-review = Review what was achieved with { $name }, and make the call
renewal-step-value = Hold the QBR with the story of value before { $name } is renewed
renewal-step-proposal = Send the proposal to renew { $name }
