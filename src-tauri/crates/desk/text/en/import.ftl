# What an import says of a file.

## The parts of a file, as its summary names them.

section-stakeholders = Stakeholders
section-metrics = Metrics and readings
section-touchpoints = Touchpoints
section-commitments = Commitments
section-value = Value records
section-success_criteria = Success criteria
section-surveys = Surveys and verbatims
section-client_goals = Client goals
section-objectives = Objectives
section-initiatives = Initiatives
section-milestones = Milestones
section-opportunities = Opportunities
section-risks = Risks
section-health_overrides = Overrides
section-incidents = Incidents
section-save_plays = Save plays
section-engagements = Engagements
section-business_units = Business units
section-whitespace = Whitespace
section-invoices = Invoices
section-scope_requests = Scope requests
section-plan_reviews = Plan reviews and checks
section-hours = Hours
section-influences = Influences
section-coverage = Coverage
section-advocacy = Advocacy
section-governance = Governance
section-qbr = Reviews
section-actions = Actions
section-team = Team
section-services = Services
section-account = Account
section-firm = Firm settings

## A fault: who, and what is wrong with it. Inside of a sentence `$kind-within` is one of a kind beside what it stands in,
## and `$a-kind` is one of it with its article.

fault = { $who } { $problem }.
fault-at =
    { $place ->
        [none] found { $found }, expected { $expected }
       *[other] { $place }: found { $found }, expected { $expected }
    }
fault-empty = The file is empty.
fault-too-large = The file is too large to be one account.
fault-not-utf-8 = The file is not text in UTF-8.

kind-any = record
a-kind = a { $kind }

subject-file = The file
subject-called = The { $kind-within } “{ $text }”
subject-the = The { $kind-within }
subject-nth = The { ordinal } { $kind-within }
subject-nth-of = The { ordinal } { $kind-within } of { $whole }
inside-called = “{ $text }”
inside-the = the { $kind-within }
inside-nth = the { ordinal } { $kind-within }

problem-unreadable = cannot be read
problem-unreadable-field = has something in “{ $name }” that cannot be read
problem-no-such-day = has a day that does not exist
problem-missing = has no “{ $name }”
problem-said-twice = says “{ $name }” twice
problem-key-taken = has the key of another record
problem-stands-twice = stands twice
problem-ambiguous = names { $a-kind } that stands more than once
problem-dangling = names { $a-kind } that is not in this file
problem-circle = comes back to itself in the end
problem-before = has its “{ $name }” before its “{ $beside }”
problem-above = has a “{ $name }” above its “{ $beside }”
problem-same = has a “{ $name }” that is its “{ $beside }”
problem-beside = has a “{ $name }” beside its “{ $beside }”
problem-reserved = has a “{ $name }” that means something else
problem-inexact = has “{ $name }” that cannot be kept exactly
problem-built-too-large = is built too large to be one account
problem-no-json = stops being JSON in line { $line }, column { $column }

## What stands there.

found-nothing = nothing
found-written = { $text }
found-text = “{ $text }”
found-again = “{ $text }” a second time
found-list =
    { $items ->
        [0] an empty list
       *[other] a list of { $items }
    }
found-object = an object
found-circle = { $names-path }
found-long-circle = { $names-path } → …
found-end = the end of the file
found-control = the control character U+{ $code }
found-nested = lists in lists in lists
found-more-values = still more values
found-size = { $size } MiB
found-utf-16 = text in UTF-16
found-bytes = bytes that are no text

## What belongs there: each completes “expected …”, and is a title in the JSON Schema.

expected-account = one account as a JSON object
expected-key = a key such as "s1"
expected-the-object = the { $kind-within } as an object
expected-the-group = the { $name } as an object
expected-object = { $a-kind } as an object
expected-objects = a list of objects, each { $a-kind }
expected-keys = a list of keys, each { $a-kind }
expected-names = a list of names, each { $a-kind }
expected-texts = a list of texts, each { $a-kind }
expected-text-or-object = a text, or an object with { $name } and { $names-commas }
expected-called = the { $name } of { $one }
expected-key-of = the key of { $a-kind } of this file
expected-one-of-list = { $a-kind } in { $name }
expected-one-of-file = { $a-kind } of this file
expected-near = { $what }; the nearest is “{ $text }”
expected-name = a name of at most { $most } characters
expected-text = a text of at most { $most } characters
expected-email = an e-mail address
expected-colour = a colour such as #145244
expected-language-tag = a language tag such as en-US
expected-time-zone = a time zone such as Europe/Zurich
expected-currency = a currency such as USD
expected-quarter = a quarter such as 2025-Q3
expected-month-and-day = a month and day such as 01-01, the day from 01 to 28
expected-fitting = a value that fits
expected-date = a date such as 2025-10-06
expected-time = a time such as 09:30
expected-word = { $choices-or }
expected-yes-no = true or false
expected-amount = an amount such as "84000.00"
expected-measured = a number, or an amount such as "18000.00" when measure is money
expected-exactly = "{ $text }"
expected-number =
    { $least ->
        [none]
            { $most ->
                [none] { a-number }
               *[other] { a-number } of at most { $most }
            }
       *[other]
            { $most ->
                [none]
                    { $above ->
                        [yes] { a-number } above { $least }
                       *[no] { a-number }, { $least } or more
                    }
               *[other]
                    { $above ->
                        [yes] { a-number } above { $least }, at most { $most }
                       *[no] { a-number } from { $least } to { $most }
                    }
            }
    }
a-number =
    { $what ->
        [whole] a whole number
       *[number] a number
    }
expected-because = { $what }; { $why }
expected-once-in-object = each name once in an object; the first is in line { $line }
expected-own-key = a key of its own; { $place } has this one
expected-once = each { $kind-within } once; { $place } is the same
expected-once-or-keys = each { $kind-within } once; { $place } is the same, or a key for each
expected-key-of-one = the key of one; { $many } in this file are called so
expected-no-circle = a line that does not come back to itself
expected-not-before = a day not before “{ $beside }”, { $value }
expected-at-most = a number of at most { $value }, its “{ $beside }”
expected-another = another value than its “{ $beside }”
expected-nothing-beside = nothing beside its “{ $beside }”
expected-another-word = another word
expected-fewer-digits = a number of at most 28 digits
expected-smaller-amount = a smaller amount
expected-places =
    { $most ->
        [0] a whole amount; { $currency } has no smaller unit
       *[other] an amount of at most { $most } places, as { $currency } has
    }
expected-record-with = a record with “{ $name }”
expected-year-that-exists = a day of the year { $first } or later
expected-month-that-exists = a day that exists; the months are 01 to 12
expected-day-that-exists = a day that exists; { $month } has { $last_day }
expected-day-of-february = a day that exists; February { $year } has { $last_day }
expected-size = at most { $size } MiB
expected-utf-8 = text in UTF-8
expected-levels = nesting of at most { $most } levels
expected-values = at most { $most } values in one file
expected-end = the end of the file
expected-value = a value
expected-value-after-comma = a value after the comma
expected-name-after-comma = a name after the comma
expected-comma-or-bracket = a comma or ]
expected-comma-or-brace = a comma or {"}"}
expected-quoted-name = a name in quotes
expected-colon = a colon
expected-no-zeros = a number without zeros before it
expected-digit = a digit
expected-quote = the quote that ends the text
expected-character = a character that exists
expected-escape = an escape such as \n
expected-hexadecimal = four hexadecimal digits

because-format = it says how the file is to be read
because-account = the file is about one account
because-name = an account has a name
because-currency = every amount of the account is in it
because-measure = an amount needs its measure
because-amount = a measure needs its amount

## What is likely meant.

hint-likely = { $value } is likely meant.
hint-misspelt = “{ $found }” stands there; “{ $name }” is likely meant.
hint-said-twice = Only one of the two can be meant; take out the other.
hint-leave-out = Leave the field out when it is unknown.
hint-number = A number stands without quotes: { $value } is likely meant.
hint-yes-no = It stands without quotes: { $value } is likely meant.
hint-amount = An amount is written as text, so that no digit is lost: { $value } is likely meant.
hint-swapped = Day and month seem to be swapped: { $value } is likely meant.
hint-month-end = { $month } ends on the { $last_day }. { $value } is likely meant.
hint-among-month-ends = { $month } ends on the { $last_day }. Those around it are month ends, so { $value } is likely meant.
hint-right-file = Is it the right file? An account of ten years takes a few megabytes.
hint-save-as-utf-8 = Save it again as UTF-8.
hint-wrong-file = If it is an account file, save it again as UTF-8; if it is a workbook or a PDF, it is the wrong file.
hint-cut-off = The file seems to be cut off.
hint-stray-comma = Take out the comma before it.
hint-text-quotes = Texts stand between double quotes: "…".
hint-name-quotes = Names stand between double quotes: "name".
hint-line-break = A line break in a text is written \n.
hint-half-pair = Half of a \u pair stands alone here.
hint-backslash = A backslash in a text is written \\.

## What stays as it is here.

kept-called = { $kind-begins } “{ $text }”
kept-of = { $kind-begins } of “{ $text }”
kept-one = { $kind-begins }
kept-nothing = nothing
kept-no = no
kept-yes = yes
kept-text = { $text }
kept-all = { $texts-commas }

## Numbers and months.

ordinal =
    { $number ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
        [8] eighth
        [9] ninth
        [10] tenth
       *[other] { ordinal-number }
    }
ordinal-number =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }st
        [two] { $number }nd
        [few] { $number }rd
       *[other] { $number }th
    }
month =
    { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
