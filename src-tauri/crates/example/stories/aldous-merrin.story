# Aldous & Merrin: a law firm in rescue. A migration went wrong, a partner is a detractor, and
# the save play is half-way through.

account
| when  | name            | industry | employees | tier      | owner         | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Aldous & Merrin | law      | 310       | strategic | Ines Halloway | USD      | -31m  | growth          | advisor            | 160.00      | Partners see work in progress per matter without asking accounts.

change account
| when | lifecycle_stage
| -200 | retention

change account
| when | relationship_stage
| -150 | trust

business_unit | when = first
| name
| Litigation
| Real estate
| Corporate

assignment | when = first
| member          | role
| Ines Halloway   | account_lead
| Marcus Oyelaran | executive_sponsor
| Sofia Petrakis  | delivery_lead

stakeholder
| when  | key      | name           | title                   | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers   | email
| first | Jerome   | Jerome Aldous  | Senior Partner          | decision_maker | 5         | 3        | developing | yes       |            |               | in_person | jerome.aldous@aldousmerrin.example
| first | Winifred | Winifred Sato  | Chief Operating Officer | champion       | 4         | 5        | strong     | yes       | Jerome     |               |           | winifred.sato@aldousmerrin.example
| first | Magnus   | Magnus Eriksen | Partner, Litigation     | blocker        | 4         | 4        | weak       | yes       | Jerome     | Litigation    | phone     | magnus.eriksen@aldousmerrin.example
| first | Odile    | Odile Perrin   | Head of Accounts        | influencer     | 3         | 5        | developing |           | Winifred   |               | email     | odile.perrin@aldousmerrin.example
| first | Tariq    | Tariq Haddad   | Practice Support Lawyer | user           | 2         | 4        | developing |           | Magnus     | Litigation    |           | tariq.haddad@aldousmerrin.example

change stakeholder
| when | key      | strength
| -185 | Jerome   | weak
| -40  | Jerome   | developing
| -185 | Winifred | developing
| -188 | Magnus   | at_risk
| -24  | Magnus   | weak
| -60  | Odile    | strong

influence together
| when  | from   | kind      | to
| first | Magnus | advises   | Jerome
| first | Odile  | advises   | Winifred
| first | Magnus | conflicts | Winifred

sponsorship together | when = first
| member          | stakeholder
| Marcus Oyelaran | Jerome

steering
| {on} | agenda                             | then notes
| -93  | Ledger: where each practice stands | Three of four agree. Litigation within the month.
| -62  | Litigation: order of the teams     | Two matter teams first.
| -31  | Renewal: what must be true         | A quiet month end, and Magnus not against it.

engagement
| when  | key                             | service           | business_unit | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term | Practice platform |               | -505-1d-12m | -505-1d |           | 175000       | yes       | 49
| -505  | Practice platform               | Practice platform |               | -505        | +225    | +135      | 188000       | yes       | 49
| first | Managed support, earlier term   | Managed support   |               | -505-1d-12m | -505-1d |           | 71000        | yes       | 28
| -505  | Managed support                 | Managed support   |               | -505        | +225    | +135      | 76000        | yes       | 28
| -250  | Data migration                  | Data migration    | Litigation    | -250        | -90     |           | 58000        | no        | -12

change engagement
| when | key               | renewal_call
| -60  | Practice platform | at_risk
| -60  | Managed support   | at_risk

bill | number = AM-{nnnn}
| when                                | engagement                      | amount | then
| every 3 months -505-1d-12m..-505-1d | Practice platform, earlier term | 43750  | day+30d~3d, from -190 day+52d~3d
| every 3 months -505..+225           | Practice platform               | 47000  | day+30d~3d, from -190 day+52d~3d
| every 3 months -505-1d-12m..-505-1d | Managed support, earlier term   | 17750  | day+30d~3d, from -190 day+52d~3d
| every 3 months -505..+225           | Managed support                 | 19000  | day+30d~3d, from -190 day+52d~3d

hours together | on = day
| when              | member         | engagement        | hours    | activity
| fridays -250..-90 | Sofia Petrakis | Data migration    | about 18 | Migration
| fridays -195..-1  | Kwame Boateng  | Managed support   | about 12 | Support
| fridays -195..-1  | Ines Halloway  | Practice platform | about 5  | Account lead

metric | when = needed
| name                       | unit                 | meaning  | better
| Active users               | people               | adoption | higher
| Time recorded the same day | percent              | outcome  | higher
| Support requests           | requests per quarter | support  | lower
| Support resolution time    | hours                | support  | lower

readings together
| when                | metric                     | value
| month ends -18..-1  | Active users               | each 162 168 175 181 186 190 195 198 201 203 196 174 158 149 151 157 166 172
| month ends -18..-1  | Time recorded the same day | each 61 62 64 66 67 69 70 71 72 72 69 60 55 54 57 61 64 66
| quarter ends -6..-1 | Support requests           | each 33 31 30 58 71 44
| quarter ends -6..-1 | Support resolution time    | each 2.6 2.4 2.5 5.8 4.9 2.9

success_criterion | set_on = day
| when | metric                     | baseline | target | due    | name
| -500 | Active users               | 150      | 240    | Q+1/80 | Fee earners who record on the platform
| -500 | Time recorded the same day | 58       | 80     | Q+1/80 | Time recorded on the day it is worked

objective | when = needed | audience = client
| due    | statement
| Q0/89  | Matters one can rely on again
| Q+1/80 | Work in progress without asking accounts

initiative | audience = client
| when  | name                                          | objective                                | owner           | starts | due    | outcome
| -128  | Ledger and platform compared matter by matter | Matters one can rely on again            | Sofia Petrakis  | -120   | Q0/25  | No difference older than a day
| -100  | Litigation back on the platform               | Matters one can rely on again            | Sofia Petrakis  | Q-1/60 | Q0/80  | All litigation fee earners record the same day
| Q0/16 | Work in progress on one page per partner      | Work in progress without asking accounts | Daniel Ferreira | Q0/30  | Q+1/25 | Partners stop asking accounts for lists

change initiative
| when   | key                                           | status
| -119   | Ledger and platform compared matter by matter | active
| Q0/24  | Ledger and platform compared matter by matter | done
| Q-1/62 | Litigation back on the platform               | active
| Q0/32  | Work in progress on one page per partner      | active

milestone | when = with initiative | audience = client
| initiative                      | name                                 | due   | then  | then done_on
| Litigation back on the platform | First month end without a correction | Q0/36 | Q0/36 | day

milestone | when = with engagement | audience = client
| engagement     | name                        | due  | then | then done_on
| Data migration | Litigation matters migrated | -185 | -92  | day

client_goal | audience = client
| when | by    | statement
| -95  | Q0/91 | Close the year without a billing correction

promise | by = us
| when   | owner           | what                                        | due    | of | done | then   | then status | then kept_on | then done | then note
| Q-3/13 | Sofia Petrakis  | Migrate the litigation matters              | Q-2/40 |    |      | Q-2/48 | missed      |              |           | Stopped when 214 matters were missing.
| Q-2/70 | Sofia Petrakis  | Put the missing matters back                | Q-1/20 |    |      | Q-1/18 | kept        | day          |           |
| Q-1/13 | Ines Halloway   | Report every Friday until the ledger agrees | Q-1/88 |    |      | Q-1/88 | kept        | day          |           |
| Q-1/13 | Sofia Petrakis  | Compare the ledger matter by matter         | Q-1/70 | 4  | 0    | Q-1/73 | missed      |              | 3         | Three of four practices agree; litigation follows this month.
| Q0/16  | Sofia Petrakis  | Compare the litigation ledger               | Q0/26  |    |      | Q0/24  | kept        | day          |           |
| Q0/16  | Daniel Ferreira | Show one partner page to Jerome Aldous      | Q0/60  |    |      |        |             |              |           |

promise | by = client
| when   | stakeholder | what                                        | due    | then   | then status | then kept_on | then note
| Q-1/13 | Odile       | Name the matters that may be archived       | Q-1/40 | Q-1/36 | kept        | day          |
| Q-1/13 | Magnus      | Give us a litigation secretary for two days | Q-1/50 | Q-1/60 | missed      |              | Given in the week after.
| Q0/16  | Winifred    | Invite litigation to the training           | Q0/50  | Q0/47  | kept        | day          |

risk
| when | key     | likelihood | impact | owner          | due   | audience | statement                                      | indicator                                             | mitigation                                                   | client_wording
| -180 | trust   | 3          | 5      | Ines Halloway  | Q0/80 |          | Litigation goes back to its own lists for good | Fewer than half of the litigators record the same day | Show the ledger agreeing, then ask one matter team at a time |
| -185 | missing | 2          | 5      | Sofia Petrakis | Q0/25 | client   | More matters turn out to be missing            | A difference to the ledger older than a day           | Compare every practice with the ledger, matter by matter     | Differences between the ledger and the platform

change risk
| when | key     | status
| -119 | trust   | mitigating
| -120 | missing | mitigating
| -24  | missing | closed

incident | on = day
| when | what                                                    | affected                                      | doing                                                                   | next_update_on | audience | then | then closed_on | then review
| -191 | 214 litigation matters were missing after the migration | Eighty-eight litigators and the accounts team | The matters are put back from the backup and checked against the ledger | -190           | client   | -150 | day            | Matters without an opening date were skipped in silence. A migration now counts what goes in against what comes out, and stops at the first difference.

save_play | started_on = day
| when | key              | kind             | deadline | give_get
| -124 | delivery_failure | delivery_failure | +135     | We give the comparison without charge; we ask for a litigation secretary and a steering meeting each month.

save_play_step | when = with save_play | save_play = delivery_failure
| day | owner           | then     | then done_on | what
| 0   | Ines Halloway   | -124+0d  | day          | Meet the senior partner and the COO in person
| 1   | Ines Halloway   | -124+1d  | day          | Name one person who answers for the repair
| 3   | Sofia Petrakis  | -124+3d  | day          | Write down cause, extent and plan on one page
| 7   | Sofia Petrakis  | -124+9d  | day          | Compare the first practice with the ledger
| 30  | Marcus Oyelaran | -124+31d | day          | Report to the steering committee
| 60  | Sofia Petrakis  | -124+97d | day          | All practices agree with the ledger
| 90  | Sofia Petrakis  |          |              | Litigation records on the platform again
| 120 | Ines Halloway   |          |              | Ask every partner anew whether they would recommend us

survey_response | on = day
| when   | key         | kind | score | n  | by
| -480   |             | nps  | 9     |    | Winifred
| -480   |             | nps  | 8     |    | Jerome
| -300   |             | csat | 4.1   | 70 |
| -170   | nps -170    | nps  | 2     |    | Magnus
| -165   |             | nps  | 6     |    | Winifred
| Q-1/45 | csat Q-1/45 | csat | 3.1   | 64 |
| -38    |             | nps  | 7     |    | Jerome

verbatim | when = with survey
| survey      | audience | mood    | text
| nps -170    | internal | concern | I cannot stand in front of a client with a list I do not trust.
| csat Q-1/45 | client   | praise  | It is getting better week by week.
| csat Q-1/45 | client   | concern | I check everything twice now.

value_record | on = day
| when   | statement                                         | amount | quantity | unit  | evidence   | source                           | then   | then evidence    | then source
| -280   | Work in progress billed eleven days earlier       | 72000  |          |       | documented | Accounts, first half of the year |        |                  |
| Q-1/78 | Old matters archived with the ledger in agreement |        | 140      | hours | documented | Accounts                         | Q-1/85 | client_confirmed | Head of Accounts

review
| {quarter} | {on}   | {with}                   | {by}          | {summary}
| Q-6       | Q-5/13 | Jerome, Winifred         | Ines Halloway | Real estate is in.
| Q-5       | Q-4/13 | Winifred                 | Ines Halloway | Billing earlier by eleven days.
| Q-4       | Q-3/13 | Jerome, Winifred         | Ines Halloway | Litigation comes next.
| Q-3       | Q-2/13 | Winifred                 | Ines Halloway | Migration behind; Winifred patient.
| Q-2       | Q-1/13 | Jerome, Winifred, Magnus | Ines Halloway | An hour about the missing matters, as it should be.
| Q-1       | Q0/16  | Jerome, Winifred, Odile  | Ines Halloway | Ledger first, and it agrees. Jerome wants litigation asked, not told.

decision
| qbr | {on}  | {by}  | stakeholder | initiative                               | then  | what                                            | then answer
| Q-1 | Q0/16 | Q0/45 | Jerome      | Litigation back on the platform          | Q0/18 | Train the litigators matter team by matter team | Yes, beginning with two teams
| Q-1 | Q0/16 | Q0/70 | Jerome      | Work in progress on one page per partner |       | Choose the partners who test the one-page view  |

question
| qbr | {on}  | text
| Q-1 | Q0/16 | What would make litigation say that it trusts the list again?
| Q-1 | Q0/16 | Which report should accounts never have to make again?

action
| when | owner           | due | from_id    | what
| -23  | Marcus Oyelaran | +6  | risk trust | Ask Magnus whether he would see Jerome with us

talk
| when       | kind        | channel   | direction | {with}           | {by}                            | summary
| -340 10:30 | strategic   | in_person | ours      | Winifred, Jerome | Ines Halloway                   | Litigation comes in next: 4,100 matters. Winifred wants it before the next billing run.
| -191 8:35  | operational | phone     | theirs    | Magnus           | Ines Halloway                   | Magnus found matters missing while a client was waiting. He was loud, and he was right.
| -190 15:00 | executive   | in_person | ours      | Jerome, Winifred | Ines Halloway, Marcus Oyelaran  | Went there the same afternoon. Said what happened, who is affected, what we do, and when the next word comes. Jerome asked whether he should worry; told him: this month, yes.
| -183 15:55 | executive   | phone     | ours      | Winifred         | Ines Halloway                   | 214 matters, all in the backup. Daily word at four until they are back.
| -162 12:00 | executive   | in_person | ours      | Magnus           | Marcus Oyelaran                 | Listened for an hour. He wants a list that agrees with the ledger, and no more promises.
| -120 10:00 | strategic   | in_person | ours      | Winifred, Odile  | Ines Halloway, Sofia Petrakis   | Plan for ninety days: ledger first, then litigation, then anything new.
| -88 9:30   | operational | video     | ours      | Odile            | Sofia Petrakis                  | Corporate and real estate agree with the ledger to the cent.
| -41 16:00  | executive   | in_person | ours      | Jerome           | Ines Halloway                   | Jerome: steadier. He will say so to Magnus when litigation agrees.
| -24 11:00  | operational | in_person | ours      | Magnus, Tariq    | Sofia Petrakis, Marcus Oyelaran | Litigation ledger agrees. Magnus checked eleven matters himself, found nothing, and said so.
| -3 15:30   | operational | video     | ours      | Winifred         | Ines Halloway                   | Weekly word. Seventy-one of eighty-eight litigators record again.

list delivery
- the matter list of the litigation team
- time narratives and their approval
- the billing guidelines of two banks
- the conflict check at opening
- the missing matters of the migration
- the ledger comparison
- templates for engagement letters
- the fee-earner targets

routine
| when                                | kind        | channel                    | {who}                         | {by}                                 | {topic}
| every 6 days -546..-192 8:00..15:45 | operational | any of video, email        | any of Winifred, Odile, Tariq | Sofia Petrakis                       | {delivery}
| every 2 days -188..-2 8:00..15:45   | operational | any of phone, email, video | any of Winifred, Odile, Tariq | any of Ines Halloway, Sofia Petrakis | {delivery}
