## The stakeholder map: a person, a line and a cell in a sentence.

map-person = { $placeholder ->
        [yes] { $name }, not known yet
       *[no] { $name }
    }{ $title ->
        [none] { "" }
       *[other] , { $title }
    }{ $unit ->
        [none] { "" }
       *[other] , { $unit }
    }{ $role ->
        [none] { "" }
       *[other] , { $role }
    }{ $executive ->
        [yes] , executive
       *[no] { "" }
    }.{ $boss ->
        [none] { "" }
       *[other] { " " }Reports to { $boss }.
    }{ $departed ->
        [yes] { " " }Left on { $first }.
       *[no] { $strength ->
            [none] { " " }Relationship not judged.
           *[other] { " " }Relationship { $strength }.
        }
    } { $influence ->
        [none] Influence not graded
       *[other] Influence { $influence } of 5
    }, { $interest ->
        [none] interest not graded
       *[other] interest { $interest } of 5
    }. { $since ->
        [none] No contact on record.
       *[other] Last contact on { $since }.
    }{ $late ->
        [0] { "" }
        [one] { " " }The contact that is owed to them is one day late.
       *[other] { " " }The contact that is owed to them is { $late } days late.
    }
map-line = { $line ->
        [reports_to] { $from } reports to { $to }.
        [advises] { $from } advises { $to }.
        [gatekeeps] { $from } decides what gets through to { $to }.
        [informal] { $from } sways { $to } without a formal part.
       *[conflicts] { $from } is at odds with { $to }.
    }
map-cell = { $member } and { $name }: { $level ->
        [none] level not judged
       *[other] { $level }
    }{ $wanted ->
        [none] { "" }
       *[other] , wanted { $wanted }
    }. { $since ->
        [none] No contact on record.
       *[other] { $contacts ->
            [0] No contact in the last year, the last on { $since }.
            [one] One contact in the last year, on { $since }.
           *[other] { $contacts } contacts in the last year, the last on { $since }.
        }
    }

## The quarters of power and interest.

map-quadrant = { $quadrant ->
        [manage_closely] Manage closely
        [keep_satisfied] Keep satisfied
        [keep_informed] Keep informed
       *[monitor] Monitor
    }
map-quadrant-owed = { $quadrant ->
        [manage_closely] Work on decisions together; contact at every step
        [keep_satisfied] Short word on results and risks, in their own terms
        [keep_informed] Regular news; they carry it further
       *[monitor] A look now and then, no more
    }

## What the map says by itself, why, and the task that is offered.

map-finding = { $finding ->
        [champion_departed] { $names ->
            [one] { $names-and } left and is not replaced
           *[other] { $names-and } left and are not replaced
        }
        [blocker_without_plan] { $names ->
            [one] { $names-and } blocks, no plan
           *[other] { $names-and } block, no plan
        }
        [no_decision_maker] { $names ->
            [0] Nobody who signs is known
            [one] { $names-and } signs and is not covered
           *[other] { $names-and } sign and are not covered
        }
        [single_threaded] Only { $names-and } is in contact
        [no_executive_access] { $names ->
            [0] No executive is known
            [one] { $names-and } is not in contact
           *[other] { $names-and } are not in contact
        }
        [only_users] Only users are in contact
        [beyond_cadence] { $names ->
            [one] { $names-and } has waited too long
           *[other] { $names-and } have waited too long
        }
       *[met_by_one] All who matter are met by { $member } alone
    }
map-finding-why = { $finding ->
        [champion_departed] { $names-and } spoke for us and left{ $since ->
            [none] { "" }
           *[other] { " " }on { $since }
        }; no other champion is on record as close to us.
        [blocker_without_plan] { $names ->
            [one] { $names-and } is against us with much influence, and no task or step is open about it.
           *[other] { $names-and } are against us with much influence, and no task or step is open about it.
        }
        [no_decision_maker] { $names ->
            [0] No decision maker at the client is known by name.
            [one] { $names-and } signs; no record says that the relationship is close and in contact.
           *[other] { $names-and } sign; no record says that the relationship with one of them is close and in contact.
        }
        [single_threaded] Only { $names-and } is in contact: who leaves takes the relationship along.
        [no_executive_access] { $names ->
            [0] No executive is known by name, and others are met.
           *[other] No executive is in contact: { $names-and }.
        }
        [only_users] { $names ->
            [one] { $names-and } is in contact and uses the service; nobody who decides or speaks for us is.
           *[other] { $names-and } are in contact and use the service; nobody who decides or speaks for us is.
        }
        [beyond_cadence] { $names ->
            [one] { $names-and } has waited for a contact longer than they are owed one.
           *[other] { $names-and } have waited for a contact longer than they are owed one.
        }
       *[met_by_one] { $names-and } are met by { $member } alone: who of ours leaves takes them along.
    }
map-offer = { $finding ->
        [champion_departed] Find somebody who speaks for us in place of { $names-and }
        [blocker_without_plan] Find out what { $names-and } wants, and answer it
        [no_decision_maker] { $names ->
            [0] Find out who signs, and meet them
           *[other] Meet { $names-and } until the relationship grows
        }
        [single_threaded] Meet a second person beside { $names-and }
        [no_executive_access] { $names ->
            [0] Find out who their executives are, and meet one
           *[other] Ask for a conversation with { $names-or }
        }
        [only_users] Meet somebody who decides
        [beyond_cadence] Reach { $names-and }
       *[met_by_one] Take a second person of ours to { $names-and }
    }
map-offer-gap = Let { $member } become { $wanted } to { $name }

## A person in the panel: who they are, and what the log says of the relationship.

map-who = { $placeholder ->
        [yes] Not known yet.
       *[no] { $title ->
            [none] { $role ->
                [none] No position on record
               *[other] Role: { $role }
            }
           *[other] { $title }{ $unit ->
                [none] { "" }
               *[other] , { $unit }
            }{ $role ->
                [none] { "" }
               *[other] , { $role }
            }
        }.
    }{ $boss ->
        [none] { "" }
       *[other] { " " }Reports to { $boss }.
    }{ $reports ->
        [0] { "" }
        [one] { " " }One person reports to them.
       *[other] { " " }{ $reports } people report to them.
    }{ $departed ->
        [yes] { " " }Left on { $since }.
       *[no] { "" }
    }
map-strength-part = { $part ->
        [recency] Recency
        [frequency] Frequency
        [two_ways] Two ways
        [depth] Depth
       *[seniority] Seniority
    }
map-strength-why = { $part ->
        [recency] { $counted ->
            [0] The last contact was that day.
            [one] The last contact was a day before.
           *[other] The last contact was { $counted } days before.
        }
        [frequency] { $counted ->
            [0] No contact in 92 days; six bring all points.
            [one] One contact in 92 days; six bring all points.
           *[other] { $counted } contacts in 92 days; six bring all points.
        }
        [two_ways] { $counted ->
            [0] None of them came from the client; every second one brings all points.
            [one] One of them came from the client; every second one brings all points.
           *[other] { $counted } of them came from the client; every second one brings all points.
        }
        [depth] { $points ->
            [0] No conversation in half a year.
           *[other] The deepest conversation of half a year, by what it was about and how it was held.
        }
       *[seniority] { $points ->
            [0] Nobody has graded the influence of this person; the other parts are the whole.
            [15] An executive.
           *[other] Influence { $graded } of 5.
        }
    }

## The departure drill.

map-without = { $gone ->
        [yes] { $name } left on { $since }. { $hanging ->
            [0] Nothing open hangs on them
            [one] One open matter is to be handed over
           *[other] { $hanging } open matters are to be handed over
        }
       *[no] Without { $name }, { $hanging ->
            [0] nothing open is lost
            [one] one open matter hangs in the air
           *[other] { $hanging } open matters hang in the air
        }
    }{ $points ->
        [none] ; the score is not known
       *[other] { $fell ->
            [0] ; the score stays at { $points }
           *[other] { $gone ->
                [yes] ; with them the score would be { $points }, without them it is { $without }
               *[no] ; the score falls from { $points } to { $without }
            }
        }
    }{ $gates ->
        [0] { "" }
        [one] , one gate closes
       *[other] , { $gates } gates close
    }{ $renewals ->
        [0] { "" }
        [one] , and one renewal is at risk
       *[other] , and { $renewals } renewals are at risk
    }.

## What became of a person between two days.

map-change = { $change ->
        [joined] { $name } is on the map now{ $title ->
            [none] { "" }
           *[other] , as { $title }
        }.
        [left] { $name } left on { $since }.
        [removed] { $name } is not on the map any more.
        [moved] { $name } moved: { $what-commas }.
       *[warmth] { $name }: { $before }, now { $now }.
    }
map-change-what = { $what ->
        [title] { $now ->
            [none] no position on record
           *[other] { $now }
        }
        [role] { $now ->
            [none] no role on record
           *[other] role { $now }
        }
        [boss] { $now ->
            [none] nobody on record to report to
           *[other] reports to { $now }
        }
       *[unit] { $now ->
            [none] no unit on record
           *[other] in { $now }
        }
    }

## The map on paper.

map-arrangement = { $arrangement ->
        [organisation] Organisation
        [power_interest] Power and interest
       *[coverage] Coverage
    }
map-kicker = Stakeholders: { map-arrangement }
map-file = Map of { $account }, { map-arrangement }
map-note = As of { $since }, { $people ->
        [0] nobody on record
        [one] one person
       *[other] { $people } people
    }
map-foot = { $firm ->
        [none] { $since }
       *[other] { $firm } · { $since }
    } · Internal: for our firm alone
map-alt = The people of { $account } on { $since }, { $arrangement ->
        [organisation] by who reports to whom
        [power_interest] by influence and interest
       *[coverage] against ours
    }.
map-card-contact = { $day ->
        [none] { $placeholder ->
            [yes] { "" }
           *[no] no contact
        }
       *[other] { $day }
    }
map-card-state = { $departed ->
        [yes] left { $day }
       *[no] { $placeholder ->
            [yes] to be found
           *[no] { $strength ->
                [none] not judged
               *[other] { $strength }
            }
        }
    }
map-cell-unjudged = not judged
map-cell-wanted = { $wanted ->
        [none] { "" }
       *[other] wanted: { $wanted }
    }
map-cell-contacts = { $contacts ->
        [0] no contact in a year
        [one] one contact in a year
       *[other] { $contacts } contacts in a year
    }
map-sign = { $sign ->
        [executive] executive
       *[placeholder] not known yet
    }
