# Tessellate: a software house that is well served and grows. Every measure rises, the head count too.

account
| when  | name       | industry   | employees | tier      | owner           | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Tessellate | technology | 210       | strategic | Marcus Oyelaran | USD      | -27m  | activation      | trust              | 110.00      | They see a project slip two sprints before the client does.

change account
| when | lifecycle_stage
| -400 | growth

change account
| when | relationship_stage
| -250 | advisor

business_unit | when = first
| name
| Product
| Client projects
| Kraków

assignment | when = first
| member          | role
| Marcus Oyelaran | account_lead
| Ines Halloway   | executive_sponsor
| Leonie Brandt   | delivery_lead

stakeholder
| when  | key     | name               | title                    | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers | email
| first | Sunniva | Sunniva Dahl       | Chief Executive          | decision_maker | 5         | 4        | developing | yes       |            |               | phone   | sunniva.dahl@tessellate.example
| first | Ravi    | Ravi Chandrasekhar | VP of Engineering        | champion       | 4         | 5        | strong     | yes       | Sunniva    |               | chat    | ravi.chandrasekhar@tessellate.example
| first | Ottilie | Ottilie Brun       | Finance Director         | influencer     | 4         | 3        | weak       |           | Sunniva    |               |         | ottilie.brun@tessellate.example
| -150  | Kasia   | Kasia Zielińska    | Delivery Manager, Kraków | user           | 3         | 5        | developing |           | Ravi       | Kraków        |         | kasia.zielinska@tessellate.example
| first | Milo    | Milo Grant         | Head of Product          | user           | 3         | 4        | developing |           | Ravi       | Product       |         | milo.grant@tessellate.example

change stakeholder
| when | key     | strength
| -190 | Sunniva | strong
| -260 | Ottilie | developing
| -60  | Ottilie | strong
| -45  | Kasia   | strong

influence together
| when | from    | kind      | to
| -150 | Ravi    | advises   | Sunniva
| -150 | Ottilie | gatekeeps | Sunniva
| -150 | Kasia   | informal  | Ravi

sponsorship together | when = first
| member        | stakeholder
| Ines Halloway | Sunniva

engagement
| when  | key                             | service             | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term | Practice platform   | -455-1d-12m | -455-1d |           | 89000        | yes       | 62
| -455  | Practice platform               | Practice platform   | -455        | +275    | +185      | 96000        | yes       | 62
| -300  | Advanced reporting              | Advanced reporting  | -300        | +275    | +185      | 40000        | yes       | 66
| -160  | Integrations set-up             | Integrations set-up | -160        | +205    |           | 24000        | yes       | 55

change engagement
| when | key               | annual_value
| -260 | Practice platform | 118000
| -85  | Practice platform | 148000

bill | number = TE-{nnnn}
| when                                | engagement                      | amount                                 | then
| every 3 months -455-1d-12m..-455-1d | Practice platform, earlier term | 22250                                  | day+22d~3d
| every 3 months -455..+275           | Practice platform               | 24000, from -260 29500, from -85 37000 | day+22d~3d
| every 3 months -300..+275           | Advanced reporting              | 10000                                  | day+22d~3d
| every month -160..+205              | Integrations set-up             | 2000                                   | day+24d~3d

hours together | on = day
| when              | member          | engagement          | hours   | activity
| fridays -455..-1  | Leonie Brandt   | Practice platform   | about 7 | Delivery
| fridays -300..-1  | Daniel Ferreira | Advanced reporting  | about 4 | Reporting
| fridays -160..-30 | Sofia Petrakis  | Integrations set-up | about 6 | Integration

metric | when = needed
| name                    | unit                 | meaning  | better
| Active users            | people               | adoption | higher
| Active projects         | projects             | adoption | higher
| Projects within budget  | percent              | outcome  | higher
| Support requests        | requests per quarter | support  | lower
| Support resolution time | hours                | support  | lower

readings together
| when                | metric                  | value
| month ends -18..-1  | Active users            | each 61 66 70 74 79 84 88 93 101 108 114 121 130 138 147 158 169 181
| month ends -18..-1  | Active projects         | each 18 19 21 22 24 25 27 28 30 31 33 35 36 38 41 43 45 48
| month ends -18..-1  | Projects within budget  | each 64 66 65 68 70 71 70 73 74 76 75 78 79 80 82 81 84 86
| quarter ends -6..-1 | Support requests        | each 28 26 27 24 22 19
| quarter ends -6..-1 | Support resolution time | each 2.8 2.5 2.4 2.0 1.9 1.6

success_criterion | set_on = day
| when | metric                 | baseline | target | due    | name
| -450 | Active users           | 58       | 170    | Q+1/89 | All engineers on one plan
| -450 | Active projects        | 16       | 50     | Q0/89  | Client projects run on the platform
| -450 | Projects within budget | 62       | 85     | Q+1/89 | Projects delivered within budget

objective | when = needed | audience = client
| due    | statement
| Q+2/60 | One plan for two sites
| Q+1/80 | Budgets that hold

initiative | audience = client
| when   | name                                         | objective              | owner           | starts | due    | outcome
| -155   | Kraków on the platform                       | One plan for two sites | Leonie Brandt   | -140   | Q-1/70 | Both sites staffed from one board
| Q-1/14 | Early warning on fixed-price projects        | Budgets that hold      | Daniel Ferreira | Q-1/30 | Q0/70  | Slippage seen two sprints earlier
| Q0/14  | Resource planning pilot with the mobile team | One plan for two sites | Leonie Brandt   |        | Q0/85  | Decision on planning for all teams
| Q-1/40 | Connect the ticket system to the plan        | Budgets that hold      | Sofia Petrakis  | Q-1/60 | Q0/55  | No status copied by hand

change initiative
| when   | key                                   | status
| -138   | Kraków on the platform                | active
| Q-1/66 | Kraków on the platform                | done
| Q-1/31 | Early warning on fixed-price projects | active
| Q-1/61 | Connect the ticket system to the plan | active
| Q0/52  | Connect the ticket system to the plan | done

milestone | when = with initiative | audience = client
| initiative             | name                        | due    | then   | then done_on
| Kraków on the platform | First Kraków sprint planned | Q-1/30 | Q-1/28 | day

client_goal | audience = client
| when | from  | to     | by     | value | unit   | statement
| -120 |       |        | Q+2/88 | 240   | people | Grow to 240 people within three quarters
| -34  | Q+2/0 | Q+3/80 |        |       |        | Open a third site next year

opportunity
| when | name                            | kind               | service           | engagement        | value | expected_close | stage      | probability_percent | needs
| -62  | 200 users on one plan           | upsell             | Practice platform | Practice platform | 36000 | Q+1/40         | identified | 50                  | A price that grows with the third site
| -90  | Resource planning for all teams | cross_sell         | Resource planning |                   | 52000 | Q+1/80         | identified | 30                  | The pilot with the mobile team
| -155 | Platform for Kraków             | cross_organisation | Practice platform |                   | 30000 | -90            | discussing | 60                  | A lead in Kraków

change opportunity
| when | key                             | stage      | probability_percent
| -34  | 200 users on one plan           | discussing | 65
| -25  | Resource planning for all teams | discussing | 45
| -86  | Platform for Kraków             | won        | 100

promise | by = us
| when   | owner           | what                                           | due    | then   | then status | then kept_on
| Q-2/14 | Leonie Brandt   | Train the Kraków team leads                    | Q-2/70 | Q-2/64 | kept        | day
| Q-1/14 | Leonie Brandt   | Bring the Kraków team on board                 | Q-1/70 | Q-1/66 | kept        | day
| Q-1/14 | Daniel Ferreira | Send a budget report for the insurance project | Q-1/50 | Q-1/47 | kept        | day
| Q0/14  | Sofia Petrakis  | Connect the ticket system                      | Q0/55  | Q0/52  | kept        | day
| Q0/14  | Marcus Oyelaran | Propose a price for 200 users                  | Q0/75  |        |             |

promise | by = client
| when   | stakeholder | what                                       | due    | then   | then status | then kept_on
| Q-2/14 | Ravi        | Name a plan owner in each team             | Q-2/40 | Q-2/38 | kept        | day
| Q-1/14 | Ottilie     | Share the rates of the new colleagues      | Q-1/40 | Q-1/44 | kept        | day
| Q0/14  | Milo        | Choose the projects for the planning pilot | Q0/65  |        |             |

risk
| when | key    | likelihood | impact | owner           | due    | statement                                                  | indicator                                 | mitigation
| -62  | growth | 3          | 2      | Marcus Oyelaran | Q+1/30 | Growth outruns the licences and the budget holder feels it | More than nine tenths of the seats in use | Agree the price of 200 users before the seats run out

change risk
| when | key    | status
| -30  | growth | mitigating

survey_response | on = day
| when   | key         | kind | score | n  | by
| -430   |             | nps  | 8     |    | Ravi
| -245   |             | nps  | 9     |    | Ravi
| -245   |             | csat | 4.2   | 41 |
| Q-1/60 |             | nps  | 9     |    | Sunniva
| Q-1/60 |             | nps  | 10    |    | Ravi
| Q-1/60 | csat Q-1/60 | csat | 4.6   | 63 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/60 | client   | praise  | Planning two sites is no longer two plans.
| csat Q-1/60 | client   | praise  | Budget warnings come early enough to talk to the client.

value_record | on = day
| when   | statement                                                              | amount | quantity | unit  | evidence   | source                                   | then   | then evidence    | then source
| -200   | Overruns on fixed-price work fell by a quarter                         | 64000  |          |       | documented | Project closings, first half of the year | -150   | client_confirmed | Finance Director, in the review
| Q-1/50 | Early warning on the insurance project kept a penalty from falling due | 38000  |          |       | documented | Project file                             | Q-1/58 | client_confirmed | E-mail from the VP of Engineering
| Q-1/82 | Sprint and budget meetings merged into one                             |        | 410      | hours | documented | Calendars of eleven team leads           |        |                  |

advocacy | permitted_on = day
| when | kind      | stakeholder | problem                                                 | solution                                                     | result                                  | limits
| -100 | reference | Ravi        | Two sites, two plans, and budgets that held in neither. | One board for both sites, with the budget beside the sprint. | Projects within budget from 64% to 86%. | Calls with software houses only.

review
| {quarter} | {on}   | {with}                 | {by}            | {summary}
| Q-6       | Q-5/11 | Sunniva, Ravi          | Marcus Oyelaran | Budgets first.
| Q-5       | Q-4/11 | Sunniva, Ravi          | Marcus Oyelaran | First budgets that held.
| Q-4       | Q-3/11 | Sunniva, Ravi          | Marcus Oyelaran | Finance takes part from now on.
| Q-3       | Q-2/11 | Sunniva, Ravi          | Marcus Oyelaran | Kraków announced.
| Q-2       | Q-1/14 | Sunniva, Ravi          | Marcus Oyelaran | Kraków by the end of the quarter.
| Q-1       | Q0/14  | Sunniva, Ravi, Ottilie | Marcus Oyelaran | A good quarter, told in their words. They decide on the pilot when the mobile team is free.

decision
| qbr | {on}  | {by}  | stakeholder | initiative                                   | opportunity           | what
| Q-1 | Q0/14 | Q0/62 | Sunniva     | Resource planning pilot with the mobile team |                       | Start the resource-planning pilot on {{by}}
| Q-1 | Q0/14 | Q0/80 | Sunniva     |                                              | 200 users on one plan | Agree what 200 users should cost

question
| qbr | {on}  | text
| Q-1 | Q0/14 | Which teams grow first, and from which site?
| Q-1 | Q0/14 | What must a planning pilot show before all teams plan on it?

action
| when | owner          | due | from_id     | what
| -29  | Hanna Virtanen | +8  | risk growth | Price for 200 users with the third site in it

talk
| when       | kind        | channel   | direction | {with}        | {by}                           | summary
| -452 10:00 | executive   | in_person | ours      | Sunniva, Ravi | Marcus Oyelaran                | Criteria for the year agreed on one page. Sunniva wants budgets that hold; the rest is Ravi's.
| -262 13:30 | strategic   | video     | ours      | Ottilie       | Marcus Oyelaran                | Ottilie asked what the platform saves. Showed her the write-offs; she asked for the same every quarter.
| -152 9:30  | strategic   | in_person | ours      | Ravi, Kasia   | Marcus Oyelaran, Leonie Brandt | Kraków: 34 engineers within three quarters, planned with us from the first sprint.
| -88 15:00  | executive   | phone     | ours      | Sunniva       | Ines Halloway                  | Sunniva extends the platform to both sites without a discount being asked for.
| -34 11:00  | strategic   | in_person | ours      | Sunniva, Ravi | Marcus Oyelaran                | They look for a third site. 240 people within three quarters; asked what 200 users would cost.
| -8 14:45   | operational | chat      | theirs    | Ravi          | Leonie Brandt                  | Ravi: the ticket link saves his leads a morning a week. May we quote him? Yes.

list delivery
- the sprint and the budget on one page
- the import from their ticket system
- the licence of the second team
- forecasts for fixed-price projects
- capacity of the mobile team
- the rate of the new Kraków colleagues
- the board for the platform guild
- the burn of the insurance project
- the release calendar
- onboarding of the design team

routine
| when                              | kind        | channel                   | {who}                              | {by}                                  | {topic}
| every 4 days -546..-2 8:00..15:45 | operational | any of video, chat, phone | any of Ravi, Kasia from -150, Milo | any of Leonie Brandt, Marcus Oyelaran | {delivery}
