# Marlowe Strand: the anchor. Six hundred consultants on the platform, healthy, much going on every day;
# the account whose history is long.

account
| when  | name           | industry   | employees | tier   | owner         | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Marlowe Strand | consulting | 640       | anchor | Ines Halloway | USD      | -82m  | retention       | partnership        | 145.00      | Their partners see margin per engagement every Monday, in five offices, from one source.

change account
| when | lifecycle_stage
| -170 | advocacy

change account
| when | relationship_stage
| -120 | alliance

business_unit | when = first
| name
| Energy
| Public sector
| Restructuring
| Data
| Oslo

assignment | when = first
| member          | role
| Ines Halloway   | executive_sponsor
| Marcus Oyelaran | account_lead
| Tom Ashby       | delivery_lead
| Daniel Ferreira | expert
| Hanna Virtanen  | expert

stakeholder
| when  | key     | name            | title                        | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers   | email
| first | Helena  | Helena Marlowe  | Managing Partner             | decision_maker | 5         | 3        | developing | yes       |            |               | in_person | helena.marlowe@marlowestrand.example
| first | Yusuf   | Yusuf Adeyemi   | Chief Operating Officer      | champion       | 5         | 5        | strong     | yes       | Helena     |               | video     | yusuf.adeyemi@marlowestrand.example
| first | Beatriz | Beatriz Fontana | Chief Financial Officer      | influencer     | 4         | 4        | weak       | yes       | Helena     |               | email     | beatriz.fontana@marlowestrand.example
| first | Mei     | Mei Tanaka      | Head of Reporting            | influencer     | 3         | 5        | strong     |           | Beatriz    |               | chat      | mei.tanaka@marlowestrand.example
| -238  | Anders  | Anders Lie      | Office Lead, Oslo            | blocker        | 4         | 3        | at_risk    |           | Yusuf      | Oslo          | in_person | anders.lie@marlowestrand.example
| first | Ruth    | Ruth Okonjo     | Practice Lead, Energy        | influencer     | 4         | 4        | developing |           | Yusuf      | Energy        |           | ruth.okonjo@marlowestrand.example
| first | Pavel   | Pavel Horák     | Practice Lead, Public sector | user           | 3         | 3        | developing |           | Yusuf      | Public sector |           | pavel.horak@marlowestrand.example
| first | Siobhán | Siobhán Keane   | Practice Lead, Restructuring | user           | 3         | 2        | weak       |           | Yusuf      | Restructuring |           | siobhan.keane@marlowestrand.example
| first | Goran   | Goran Ilić      | Resource Manager             | user           | 2         | 5        | strong     |           | Yusuf      |               | chat      | goran.ilic@marlowestrand.example
| first | Camille | Camille Roche   | Office Manager, Lisbon       | user           | 2         | 4        | developing |           |            |               |           | camille.roche@marlowestrand.example
| first | Lars    | Lars Nygaard    | Office Manager, Copenhagen   | user           | 2         | 3        | developing |           |            |               |           | lars.nygaard@marlowestrand.example
| -248  | Freja   | Freja Holm      | Office Manager, Copenhagen   | user           | 2         | 4        | developing |           |            |               |           | freja.holm@marlowestrand.example
| first | Dieter  | Dieter Vogt     | Office Manager, Zurich       | user           | 2         | 2        | weak       |           |            |               |           | dieter.vogt@marlowestrand.example
| -80   | Amina   | Amina Yusufzai  | Group Procurement            | influencer     | 3         | 2        | weak       |           |            |               | email     | amina.yusufzai@marlowestrand.example

change stakeholder
| when | key     | strength
| -310 | Helena  | strong
| -400 | Beatriz | developing
| -198 | Beatriz | weak
| -140 | Beatriz | developing
| -165 | Anders  | weak
| -70  | Anders  | developing
| -260 | Ruth    | strong
| -220 | Siobhán | developing

change stakeholder
| when | key    | role
| -33  | Anders | influencer

change stakeholder | left_on = day
| when | key
| -255 | Lars

influence together
| when | from    | kind      | to
| -238 | Yusuf   | advises   | Helena
| -238 | Beatriz | gatekeeps | Helena
| -238 | Anders  | informal  | Yusuf
| -238 | Beatriz | conflicts | Anders
| -238 | Mei     | advises   | Yusuf

sponsorship together | when = first
| member          | stakeholder
| Ines Halloway   | Helena
| Marcus Oyelaran | Yusuf

raci together | when = first
| activity        | member          | stakeholder | part
| Rate cards      | Tom Ashby       |             | responsible
| Rate cards      |                 | Beatriz     | accountable
| Reporting layer | Daniel Ferreira |             | responsible
| Reporting layer |                 | Mei         | accountable
| Staffing board  | Tom Ashby       |             | responsible
| Staffing board  |                 | Yusuf       | accountable

steering
| {on} | agenda                               | then notes
| -420 | Utilisation targets by practice      | Targets agreed; energy first.
| -330 | Reporting layer; second analyst      | A second analyst is trained within a quarter.
| -240 | Oslo: scope and order                | Oslo comes in with its projects first, its history later.
| -145 | Oslo: cut-over plan                  | Cut-over once its partners are trained; planning hours with each partner.
| -52  | Oslo: where it stands; pricing pilot | Oslo is in; the pricing pilot gets a partner and a date.

alignment
| {due} | member          | stakeholder | then | what
| -96   | Ines Halloway   | Helena      | -97  | Dinner of the managing partners
| +40   | Ines Halloway   | Helena      |      | Joint session on pricing with the board
| -30   | Marcus Oyelaran | Anders      | -33  | Walk through the Oslo office

engagement
| when  | key                              | service            | business_unit | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term  | Practice platform  |               | -420-1d-12m | -420-1d |           | 331000       | yes       | 58
| -420  | Practice platform                | Practice platform  |               | -420        | +310    | +220      | 356000       | yes       | 58
| first | Advanced reporting, earlier term | Advanced reporting |               | -420-1d-12m | -420-1d |           | 86000        | yes       | 64
| -420  | Advanced reporting               | Advanced reporting |               | -420        | +310    | +220      | 92000        | yes       | 64
| -325  | Resource planning                | Resource planning  |               | -325        | +40     | +10       | 48000        | yes       | 61
| -600  | Managed support                  | Managed support    |               | -600        | +120    | +60       | 60000        | yes       | 41
| -200  | Data migration                   | Data migration     | Oslo          | -200        | -40     |           | 74000        | no        | 36

change engagement
| when | key               | renewal_call
| -55  | Resource planning | will_renew

change engagement
| when | key               | annual_value
| -148 | Practice platform | 440000

bill | number = MS-{nnnn}
| when                                | engagement                       | amount                  | then
| every 3 months -420-1d-12m..-420-1d | Practice platform, earlier term  | 82750                   | day+27d~3d
| every 3 months -420..+310           | Practice platform                | 89000, from -148 110000 | day+27d~3d
| every 3 months -420-1d-12m..-420-1d | Advanced reporting, earlier term | 21500                   | day+27d~3d
| every 3 months -420..+310           | Advanced reporting               | 23000                   | day+27d~3d
| every 3 months -325..+40            | Resource planning                | 12000                   | day+27d~3d
| every month -600..+120              | Managed support                  | 5000                    | day+27d~3d

hours together | on = day
| when              | member          | engagement                                                     | hours    | activity
| fridays -600..-1  | Tom Ashby       | Practice platform, earlier term, from -420 Practice platform   | about 14 | Delivery
| fridays -600..-1  | Daniel Ferreira | Advanced reporting, earlier term, from -420 Advanced reporting | about 9  | Reporting
| fridays -600..-1  | Kwame Boateng   | Managed support                                                | about 11 | Support
| fridays -200..-40 | Sofia Petrakis  | Data migration                                                 | about 16 | Migration
| fridays -320..-1  | Hanna Virtanen  | Resource planning                                              | about 6  | Pricing
| fridays -600..-1  | Marcus Oyelaran | Practice platform, earlier term, from -420 Practice platform   | about 7  | Account lead

metric | when = needed
| name                      | unit                 | meaning  | better
| Active users              | people               | adoption | higher
| Time recorded on time     | percent              | outcome  | higher
| Utilisation               | percent              | outcome  | higher
| Engagements planned ahead | percent              | outcome  | higher
| Support requests          | requests per quarter | support  | lower
| Support resolution time   | hours                | support  | lower

readings together
| when                | metric                    | value
| month ends -18..-1  | Active users              | each 446 452 461 470 474 481 490 497 503 512 520 526 548 561 570 582 594 603
| month ends -18..-1  | Time recorded on time     | each 71 72 74 73 75 77 78 80 79 81 83 84 83 85 86 88 89 90
| month ends -18..-1  | Utilisation               | each 67 66 67 68 68 67 69 70 69 70 71 71 70 71 72 72 73 73
| month ends -18..-1  | Engagements planned ahead | each 52 54 55 58 60 61 63 64 66 69 70 72 71 73 75 77 78 80
| quarter ends -6..-1 | Support requests          | each 96 92 88 81 84 74
| quarter ends -6..-1 | Support resolution time   | each 3.4 3.1 2.9 2.6 2.8 2.2

success_criterion | set_on = day
| when | metric                | baseline | target | due    | name
| -430 | Active users          | 430      | 640    | Q+1/89 | Consultants who plan their week on the platform
| -430 | Time recorded on time | 68       | 92     | Q0/89  | Time recorded by Monday noon
| -430 | Utilisation           | 66       | 74     | Q+1/89 | Billable share of recorded time

objective | when = needed | audience = client
| due    | statement
| Q+2/60 | One plan for five offices
| Q+1/60 | Margin that is known before the invoice
| Q+1/89 | Bring Oslo in without a dip

initiative | audience = client
| when   | name                                   | objective                               | owner           | starts | due   | outcome
| -420   | Margin view by practice                | Margin that is known before the invoice | Daniel Ferreira | -400   | -280  | Margin of every engagement known on Monday
| -330   | Second analyst for the reporting layer | Margin that is known before the invoice | Daniel Ferreira | -300   | -240  | Reports run through every holiday
| -240   | Oslo cut-over                          | Bring Oslo in without a dip             | Tom Ashby       | -200   | Q0/28 | All Oslo engagements planned and billed on the platform
| -110   | Resource planning in all five offices  | One plan for five offices               | Tom Ashby       | Q-1/60 | Q0/82 | Eight in ten engagements staffed two weeks ahead
| Q0/14  | Steering reports without exports       | Margin that is known before the invoice | Daniel Ferreira | Q0/20  | Q0/75 | One page per committee, made on the platform
| Q0/14  | Pricing pilot in the energy practice   | Margin that is known before the invoice | Hanna Virtanen  |        | Q0/88 | Three engagements priced by outcome
| Q-1/50 | Training for the Oslo partners         | Bring Oslo in without a dip             | Leonie Brandt   | Q-1/70 | Q0/60 | Every Oslo partner closes a month alone

change initiative
| when   | key                                    | status
| -398   | Margin view by practice                | active
| -284   | Margin view by practice                | done
| -300   | Second analyst for the reporting layer | active
| -241   | Second analyst for the reporting layer | done
| -198   | Oslo cut-over                          | active
| Q0/26  | Oslo cut-over                          | done
| Q-1/61 | Resource planning in all five offices  | active
| Q0/21  | Steering reports without exports       | active
| Q-1/72 | Training for the Oslo partners         | active
| Q0/57  | Training for the Oslo partners         | done

milestone | when = with initiative | audience = client
| initiative                            | name                       | due   | then  | then done_on
| Resource planning in all five offices | Planner live in Copenhagen | Q0/30 | Q0/31 | day
| Resource planning in all five offices | Planner live in Zurich     | Q0/75 |       |

milestone | when = with engagement | audience = client
| engagement     | name                   | due    | then   | then done_on
| Data migration | Oslo projects migrated | Q-1/75 | Q-1/72 | day
| Data migration | Oslo history checked   | Q0/50  | Q0/47  | day

client_goal | audience = client
| when | by     | value | unit    | statement
| -150 | Q+2/80 |       |         | Bring the Oslo team to the firm's margin within three quarters
| -400 | Q+1/89 | 74    | percent | Reach a utilisation of 74% in all practices

opportunity
| when | name                             | kind               | service           | engagement      | value | expected_close | stage      | probability_percent | needs
| -240 | Platform for the Oslo office     | cross_organisation | Practice platform |                 | 84000 | -150           | identified | 30                  | The merger signed and a sponsor in Oslo
| -140 | Pricing by outcome               | cross_sell         | Pricing advisory  |                 | 60000 | Q+1/45         | identified | 20                  | A pilot in the energy practice
| -60  | Managed support around the clock | upsell             | Managed support   | Managed support | 36000 | Q+2/30         | identified | 25                  | The Oslo hours settled

change opportunity
| when | key                          | stage      | probability_percent
| -210 | Platform for the Oslo office | discussing | 50
| -180 | Platform for the Oslo office | proposed   | 70
| -148 | Platform for the Oslo office | won        | 100
| -80  | Pricing by outcome           | discussing | 40
| -20  | Pricing by outcome           | asked      | 50

promise | by = us
| when   | owner           | what                                                | due    | of | done | then   | then status | then kept_on | then done | then note
| Q-5/14 | Tom Ashby       | Deliver the fixed-fee template                      | Q-5/60 |    |      | Q-5/57 | kept        | day          |           |
| Q-4/14 | Daniel Ferreira | Show the margin view to all partners                | Q-4/70 |    |      | Q-4/66 | kept        | day          |           |
| Q-3/14 | Kwame Boateng   | Publish the support hours for Oslo                  | Q-3/50 |    |      | Q-3/52 | kept        | day          |           |
| Q-1/14 | Sofia Petrakis  | Migrate the Oslo projects                           | Q-1/75 |    |      | Q-1/72 | kept        | day          |           |
| Q-1/14 | Tom Ashby       | Deliver the staffing templates of the ten practices | Q-1/80 | 10 | 0    | Q-1/81 | missed      |              | 8         | Eight of ten delivered; energy and data follow this quarter.
| Q0/14  | Tom Ashby       | Deliver the two remaining staffing templates        | Q0/60  |    |      | Q0/55  | kept        | day          |           |
| Q0/14  | Hanna Virtanen  | Propose three engagements for the pricing pilot     | Q0/50  |    |      | Q0/49  | kept        | day          |           |
| Q0/14  | Daniel Ferreira | Show a first committee page                         | Q0/70  |    |      |        |             |              |           |

promise | by = client
| when   | stakeholder | what                                          | due    | then   | then status | then kept_on
| Q-5/14 | Goran       | Name a planner in each office                 | Q-5/45 | Q-5/50 | kept        | day
| Q-2/14 | Mei         | Send the list of committees and their reports | Q-2/40 | Q-2/61 | kept        | day
| Q-1/14 | Anders      | Name an owner for the Oslo rate cards         | Q-1/45 | Q-1/49 | kept        | day
| Q-1/14 | Beatriz     | Confirm the currency table for Zurich         | Q-1/60 | Q-1/58 | kept        | day
| Q0/14  | Ruth        | Name the partner for the pricing pilot        | Q0/30  |        |             |
| Q0/14  | Yusuf       | Open the Zurich office for planning           | Q0/75  |        |             |

risk
| when | key         | likelihood | impact | owner           | due    | audience | statement                                                      | indicator                                                 | mitigation                                                                 | client_wording
| -160 | oslo        | 3          | 4      | Marcus Oyelaran | Q0/60  | client   | The Oslo partners keep their own spreadsheets after the merger | Fewer than half of the Oslo consultants sign in each week | A planning hour with each Oslo partner before the cut-over                 | Oslo needs its own way in before the cut-over
| -75  | procurement | 2          | 5      | Ines Halloway   | Q+1/40 |          | Group procurement wants every supplier re-tendered next year   | The procurement lead asked for unit prices                | Agree the framework with the managing partner before the tender is written |
| -420 | analyst     | 3          | 3      | Daniel Ferreira | -250   |          | One analyst alone maintains their reporting layer              | Reports stop when she is on leave                         | Train a second analyst                                                     |

change risk
| when | key         | status
| -130 | oslo        | mitigating
| -28  | oslo        | closed
| -40  | procurement | mitigating
| -300 | analyst     | mitigating
| -240 | analyst     | closed

incident | on = day
| when | what                                                                      | affected                                            | doing                                                  | next_update_on | audience | then | then closed_on | then review
| -205 | Draft invoices of the month end were shown without the Zurich engagements | The finance team and four partners, for one morning | The currency table is put back and every draft checked | -204           | client   | -203 | day            | A currency without a rate hid its engagements; drafts now stop with a sentence instead.

survey_response | on = day
| when   | key         | kind | score | n   | by
| -480   |             | nps  | 8     |     | Yusuf
| -480   |             | nps  | 8     |     | Helena
| -395   |             | csat | 4.1   | 112 |
| -290   |             | nps  | 9     |     | Yusuf
| -290   |             | nps  | 9     |     | Mei
| -210   |             | csat | 4.3   | 128 |
| -112   |             | nps  | 9     |     | Helena
| Q-1/66 |             | nps  | 10    |     | Yusuf
| Q-1/66 | csat Q-1/66 | csat | 4.5   | 141 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/66 | client   | praise  | I see on Monday what I used to see at the month end.
| csat Q-1/66 | client   | praise  | The planner knows our people better than our partners do.
| csat Q-1/66 | client   | concern | Reports for the steering committee still need two exports.

value_record | on = day
| when   | statement                                               | amount | quantity | unit  | evidence   | source                                   | then   | then evidence    | then source
| -380   | Write-offs found before the invoice instead of after it | 96000  |          |       | documented | Month-end close, second half of the year | -340   | client_confirmed | E-mail from the Chief Operating Officer
| -230   | Month-end close shortened from nine days to six         |        | 820      | hours | documented | Finance calendar                         |        |                  |
| Q-1/40 | Idle weeks between engagements cut by a third           | 210000 |          |       | documented | Utilisation report of the quarter        | Q-1/70 | client_confirmed | Steering committee minutes
| Q-1/80 | Staffing meetings in five offices replaced by one board |        | 640      | hours | documented | Calendars of the practice leads          |        |                  |
| Q-1/84 | Fewer corrections on client invoices                    |        | 120      | hours | claimed    |                                          |        |                  |

advocacy | permitted_on = day
| when | kind       | stakeholder | problem                                                                              | solution                                                      | result                                                           | quote                                                                    | limits
| -95  | case_study | Yusuf       | Five offices planned on five spreadsheets and learned their margin at the month end. | One plan and one margin view, office by office within a year. | Utilisation from 66% to 73%; three days off the month-end close. | We stopped arguing about the numbers and started arguing about the work. | Named on our site and in talks; not in advertising.

review
| {quarter} | {on}   | {with}                 | {by}          | {summary}
| Q-6       | Q-5/14 | Helena, Yusuf, Beatriz | Ines Halloway | Planner first, reports second.
| Q-5       | Q-4/14 | Helena, Yusuf, Beatriz | Ines Halloway | Margin view accepted by all partners but one.
| Q-4       | Q-3/14 | Helena, Yusuf, Beatriz | Ines Halloway | Close of the month down to seven days.
| Q-3       | Q-2/14 | Helena, Yusuf, Beatriz | Ines Halloway | Oslo: scope agreed.
| Q-2       | Q-1/14 | Helena, Yusuf, Beatriz | Ines Halloway | Cut-over of Oslo once its partners are trained, with its projects first.
| Q-1       | Q0/14  | Helena, Yusuf, Beatriz | Ines Halloway | Oslo is in. The pricing pilot gets a partner and a date.
| Q0        | Q+1/14 | Helena, Yusuf, Beatriz | Ines Halloway |

decision
| qbr | {on}   | {by}   | stakeholder | initiative                            | opportunity                      | then   | what                                              | then answer
| Q-2 | Q-1/14 | Q-1/30 | Helena      | Oslo cut-over                         |                                  | Q-1/16 | Cut Oslo over once its partners are trained       | Yes, with its projects first
| Q-2 | Q-1/14 | Q-1/45 | Helena      | Resource planning in all five offices |                                  | Q-1/14 | Plan all five offices on one board                | Yes, Copenhagen first
| Q-1 | Q0/14  | Q0/50  | Helena      | Pricing pilot in the energy practice  |                                  | Q0/15  | Start the pricing pilot on {{by}}                 | Yes, with one client
| Q-1 | Q0/14  | Q0/35  | Helena      | Steering reports without exports      |                                  | Q0/33  | Name the committees whose reports come first      | Audit and partnership committees
| Q-1 | Q0/14  | Q0/80  | Helena      |                                       | Managed support around the clock |        | Agree whether support covers the evenings in Oslo |

question
| qbr | {on}   | text
| Q-2 | Q-1/14 | What has to be true for Oslo before the cut-over?
| Q-1 | Q0/14  | Where does idle time still come from, now that every office plans on one board?
| Q-1 | Q0/14  | Which clients would rather pay for an outcome than for hours?
| Q-1 | Q0/14  | What should the Oslo partners be able to do alone two quarters from now?
| Q0  | Q+1/14 | What did the first engagements priced by outcome teach us?

action
| when | owner           | due | from_id          | then | then done_on | what
| -74  | Ines Halloway   | +12 | risk procurement |      |              | Bring the framework to Helena before the tender
| -18  | Marcus Oyelaran | -9  |                  | -10  | day          | Ask Yusuf for a date with the energy partners
| -12  | Daniel Ferreira | +4  |                  |      |              | Compare the Zurich currency table with the ledger

talk
| when       | kind        | channel   | direction | {with}        | {by}                            | summary
| -455 9:30  | executive   | in_person | ours      | Helena, Yusuf | Ines Halloway                   | Targets for the year: utilisation first, then the month-end close. Helena wants fewer reports, not more.
| -398 13:00 | strategic   | video     | ours      | Beatriz       | Marcus Oyelaran                 | First proper conversation with Beatriz. She pays for the platform but has never used it; offered her a finance view.
| -310 17:00 | executive   | event     | ours      | Helena        | Ines Halloway                   | Dinner of the managing partners. Helena spoke of us to two other firms.
| -236 11:00 | strategic   | in_person | ours      | Anders, Yusuf | Marcus Oyelaran                 | First meeting in Oslo. Anders sees the platform as head office's idea; his partners like their spreadsheets.
| -204 8:10  | operational | phone     | ours      | Beatriz       | Marcus Oyelaran                 | Called about the Zurich drafts before she had to. Cause, extent and next word promised for noon; kept at eleven.
| -165 10:00 | strategic   | in_person | ours      | Anders        | Marcus Oyelaran, Leonie Brandt  | Planning hour in Oslo. Anders asked for the same with each partner; he is beginning to ask how, not whether.
| -138 14:30 | executive   | video     | ours      | Beatriz       | Ines Halloway                   | Finance view agreed. Beatriz takes part in the next steering meeting.
| -96 17:30  | executive   | in_person | ours      | Helena        | Ines Halloway                   | Dinner. The alliance is hers to announce; procurement will ask for a tender all the same.
| -78 9:05   | operational | email     | theirs    | Amina         | Marcus Oyelaran                 | Amina from group procurement asks for unit prices of all services by the end of the month.
| -34 12:00  | strategic   | in_person | ours      | Anders        | Marcus Oyelaran                 | Oslo is in. Anders showed us his own planning board, proudly, and asked for the reporting training.
| -19 10:00  | strategic   | video     | ours      | Yusuf, Ruth   | Hanna Virtanen, Marcus Oyelaran | Pricing pilot: Ruth wants it small, with one client that already trusts them.
| -6 16:00   | executive   | phone     | ours      | Yusuf         | Ines Halloway                   | Yusuf on the tender: framework first, prices later. He brings it up with Helena.

list delivery
- the staffing board for the Lisbon office
- the rate cards of the public-sector practice
- week-ahead planning for the energy team
- the utilisation report for partners
- time recorded late in Copenhagen
- the template for fixed-fee engagements
- the hand-over of the restructuring cases
- the write-off approval chain
- project codes for the merger with the Oslo team
- the weekly burn view
- forecast against budget on the ministry programme
- subcontractor hours
- the expense import
- leave and public holidays in the planner
- the skills list of the data practice
- the project closing checklist
- the margin view by practice
- the currency of the Zurich engagements
- draft invoices for the month end
- access for the new starters

list support desk
- a duplicate project code
- two locked time sheets
- a report that timed out
- a partner's missing approval
- the sign-in from the client site in Porto
- an export with the wrong decimal sign
- a consultant on two offices
- a rounding difference on one invoice
- the archive of the 2019 projects
- the calendar link on phones
- a project opened under the wrong practice
- the filter on the staffing board

list strategy
- the three-year plan for utilisation
- pricing by outcome in the energy practice
- what the Oslo merger asks of the platform
- the operating model for shared analysts
- the board's questions on margin
- resource planning across all five offices

routine
| when                              | kind        | channel                          | {who}                                                                                      | {by}                                             | {topic}
| 3 a day -546..-1 8:00..15:45      | operational | any of chat, email, phone, video | any of Mei, Ruth, Pavel, Siobhán, Goran, Camille, Lars until -255, Freja from -248, Dieter | any of Tom Ashby, Leonie Brandt, Daniel Ferreira | {delivery}
| 3 a day -546..-1 8:00..15:45      | operational | any of email, chat, phone        | any of Mei, Goran, Camille, Freja from -248, Dieter                                        | Kwame Boateng                                    | {support desk}
| every 9 days -546..-1 8:00..15:45 | strategic   | any of video, in_person          | any of Yusuf, Ruth                                                                         | Marcus Oyelaran                                  | {strategy}
