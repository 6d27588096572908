# Kestrel Advisory: just renewed, for two years, after a hard look at the price.

account
| when  | name             | industry   | employees | tier      | owner       | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Kestrel Advisory | consulting | 120       | recurring | Priya Raman | USD      | -36m  | retention       | trust              | 125.00      | They bid for fewer projects and win more of them, because they know what the last ones took.

change account
| when | relationship_stage
| -30  | advisor

assignment | when = first
| member          | role
| Priya Raman     | account_lead
| Hanna Virtanen  | expert
| Marcus Oyelaran | executive_sponsor

stakeholder
| when  | key      | name             | title              | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Philippa | Philippa Kestrel | Managing Director  | decision_maker | 5         | 3        | developing | yes       |            | phone   | philippa.kestrel@kestrel.example
| first | Idris    | Idris Bakare     | Operations Manager | champion       | 4         | 5        | strong     |           | Philippa   | video   | idris.bakare@kestrel.example
| first | Vera     | Vera Lindholm    | Finance Manager    | influencer     | 3         | 3        | weak       |           | Philippa   | email   | vera.lindholm@kestrel.example
| first | Sam      | Sam Whitlock     | Lead Consultant    | user           | 2         | 4        | developing |           | Idris      |         | sam.whitlock@kestrel.example

change stakeholder
| when | key      | strength
| -95  | Philippa | weak
| -22  | Philippa | strong
| -48  | Vera     | developing

influence together
| when  | from  | kind      | to
| first | Idris | advises   | Philippa
| first | Vera  | gatekeeps | Philippa

engagement
| when  | key                                         | service            | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, first term, earlier term | Practice platform  | -380-1d-12m | -380-1d |           | 97000        | yes       | 55
| -380  | Practice platform, first term               | Practice platform  | -380        | -17     | -75       | 104000       | yes       | 55
| -23   | Practice platform                           | Practice platform  | -15         | +714    | +624      | 112000       | yes       | 52
| first | Advanced reporting, earlier term            | Advanced reporting | -380-1d-12m | -380-1d |           | 28000        | yes       | 60
| -380  | Advanced reporting                          | Advanced reporting | -380        | +240    | +150      | 30000        | yes       | 60
| -110  | Pricing advisory                            | Pricing advisory   | -110        | -55     |           | 18000        | no        | 48

change engagement
| when | key                           | renewal_call
| -102 | Practice platform, first term | at_risk
| -46  | Practice platform, first term | will_renew

bill | number = KA-{nnnn}
| when                                | engagement                                  | amount | then
| every 3 months -380-1d-12m..-380-1d | Practice platform, first term, earlier term | 24250  | day+29d~3d
| every 3 months -380..-17            | Practice platform, first term               | 26000  | day+29d~3d
| every 3 months -15..+714            | Practice platform                           | 28000  | day+29d~3d
| every 3 months -380-1d-12m..-380-1d | Advanced reporting, earlier term            | 7000   | day+29d~3d
| every 3 months -380..+240           | Advanced reporting                          | 7500   | day+29d~3d

hours together | on = day
| when              | member         | engagement                    | hours   | activity
| fridays -380..-18 | Priya Raman    | Practice platform, first term | about 3 | Account lead
| fridays -110..-55 | Hanna Virtanen | Pricing advisory              | about 7 | Pricing

metric | when = needed
| name                              | unit                 | meaning  | better
| Active users                      | people               | adoption | higher
| Proposals with an effort estimate | percent              | outcome  | higher
| Win rate                          | percent              | outcome  | higher
| Support requests                  | requests per quarter | support  | lower

readings together
| when                | metric                            | value
| month ends -18..-1  | Active users                      | each 71 73 74 74 76 78 79 80 81 82 82 84 85 86 87 88 90 91
| month ends -18..-1  | Proposals with an effort estimate | each 48 51 53 55 58 60 63 64 66 68 70 71 74 75 77 79 81 82
| quarter ends -6..-1 | Win rate                          | each 24 26 27 29 31 33
| quarter ends -6..-1 | Support requests                  | each 14 13 13 11 12 9

success_criterion | set_on = day
| when | metric                            | baseline | target | due    | name
| -375 | Proposals with an effort estimate | 45       | 85     | Q+1/60 | Proposals written from real effort
| -375 | Win rate                          | 23       | 33     | Q+1/60 | Bids that are won

objective | when = needed | audience = client
| due    | statement
| Q+1/80 | Bid for what can be won
| Q+2/30 | Associates who are planned like staff

initiative | audience = client
| when  | name                                      | objective                             | owner           | starts | due    | outcome
| -220  | Effort library from two years of projects | Bid for what can be won               | Daniel Ferreira | -200   | Q-1/60 | Three days saved per proposal
| -115  | Price review of the ten standard offers   | Bid for what can be won               | Hanna Virtanen  | -110   | Q0/40  | Ten offers with a floor price
| Q0/12 | Associates in the capacity plan           | Associates who are planned like staff | Priya Raman     | Q0/25  | Q0/85  | Eight weeks planned with names

change initiative
| when   | key                                       | status
| -199   | Effort library from two years of projects | active
| Q-1/57 | Effort library from two years of projects | done
| -109   | Price review of the ten standard offers   | active
| Q0/38  | Price review of the ten standard offers   | done
| Q0/26  | Associates in the capacity plan           | active

client_goal | audience = client
| when | by     | value | unit    | statement
| -375 | Q+1/60 | 33    | percent | Win one bid in three

opportunity
| when | name                             | kind       | service           | engagement                    | value  | expected_close | stage      | probability_percent | needs
| -135 | Platform for two years           | renewal    | Practice platform | Practice platform, first term | 112000 | -20            | identified | 60                  | A value page that finance believes
| -35  | Resource planning for associates | cross_sell | Resource planning |                               | 26000  | Q+1/70         | identified | 25                  | Two teams planned with names

change opportunity
| when | key                    | stage      | probability_percent
| -104 | Platform for two years | discussing | 40
| -47  | Platform for two years | proposed   | 80
| -22  | Platform for two years | won        | 100

promise | by = us
| when   | owner           | what                             | due    | then   | then status | then kept_on
| Q-2/12 | Daniel Ferreira | Deliver the effort library       | Q-1/60 | Q-1/57 | kept        | day
| Q-1/12 | Hanna Virtanen  | Present the price review         | Q-1/85 | Q-1/82 | kept        | day
| Q0/12  | Priya Raman     | Plan the associates of two teams | Q0/70  |        |             |

promise | by = client
| when   | stakeholder | what                                          | due    | then   | then status | then kept_on
| Q-1/12 | Vera        | Send the margins of the last twenty projects  | Q-1/40 | Q-1/39 | kept        | day
| Q0/12  | Idris       | Name the associates with more than sixty days | Q0/35  | Q0/36  | kept        | day

risk
| when | key   | likelihood | impact | owner       | due | statement                                     | indicator                               | mitigation
| -103 | price | 4          | 4      | Priya Raman | -75 | A cheaper platform is offered for the renewal | Finance asks for a list of what is used | Put the won bids beside the fees before the notice date

change risk
| when | key   | status
| -98  | price | mitigating
| -22  | price | closed

save_play | started_on = day
| when | key              | kind             | deadline | then | then status | give_get
| -102 | pricing_pressure | pricing_pressure | -75      | -22  | succeeded   | We give the price review; we ask for two years.

save_play_step | when = with save_play | save_play = pricing_pressure
| day | owner           | then     | then done_on | what
| 0   | Priya Raman     | -102+1d  | day          | Ask what the other offer holds and what it leaves out
| 5   | Hanna Virtanen  | -102+6d  | day          | Put value and fees on one page with finance
| 20  | Marcus Oyelaran | -102+55d | day          | Show the page to the managing director

survey_response | on = day
| when   | key         | kind | score | n  | by
| -360   |             | nps  | 9     |    | Idris
| -180   |             | nps  | 7     |    | Philippa
| -180   |             | csat | 4.0   | 32 |
| Q-1/55 |             | nps  | 9     |    | Idris
| Q-1/55 | csat Q-1/55 | csat | 4.3   | 35 |
| -20    |             | nps  | 9     |    | Philippa

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/55 | client   | praise  | I open the effort library before I open a blank page.

value_record | on = day
| when   | statement                                 | amount | quantity | unit  | evidence   | source          | then   | then evidence    | then source
| Q-1/30 | Proposals written from the effort library |        | 260      | hours | documented | Proposal log    |        |                  |
| Q-1/65 | Four bids won with an estimate that held  | 120000 |          |       | documented | Closed projects | Q-1/80 | client_confirmed | Managing Director, by telephone

review
| {quarter} | {on}   | {with}                | {by}        | {summary}
| Q-6       | Q-5/12 | Philippa, Idris       | Priya Raman | Effort first.
| Q-5       | Q-4/12 | Philippa, Idris       | Priya Raman | A first library.
| Q-4       | Q-3/12 | Philippa, Idris       | Priya Raman | Win rate rises.
| Q-3       | Q-2/12 | Philippa, Idris       | Priya Raman | Library grows.
| Q-2       | Q-1/12 | Philippa, Idris       | Priya Raman | Price on the table.
| Q-1       | Q0/12  | Philippa, Idris, Vera | Priya Raman | Win rate beside the fees; a good hour.

decision
| qbr | {on}  | {by}  | stakeholder | initiative                      | then  | what                                         | then answer
| Q-1 | Q0/12 | Q0/26 | Philippa    | Associates in the capacity plan | Q0/12 | Plan the associates of two teams from {{by}} | Yes

question
| qbr | {on}  | text
| Q-1 | Q0/12 | Which offers should have a floor price first?
| Q-1 | Q0/12 | Which associates would you plan like staff?

action
| when | owner       | due | then | then done_on | what
| -21  | Priya Raman | -14 | -15  | day          | Thank Vera for the margins

talk
| when       | kind      | channel   | direction | {with}         | {by}                         | summary
| -104 16:30 | executive | phone     | theirs    | Philippa       | Priya Raman                  | Philippa on the renewal: another house offers a third less. She does not want to leave; she wants a reason to stay.
| -98 10:00  | strategic | in_person | ours      | Vera           | Priya Raman, Hanna Virtanen  | Vera had never seen the win rate beside the fees. Agreed to put both on one page.
| -47 11:00  | executive | in_person | ours      | Philippa, Vera | Priya Raman, Marcus Oyelaran | Value page shown: eleven more won bids. Two years at a slightly higher price, with the price review in it.
| -22 9:40   | executive | phone     | theirs    | Philippa       | Priya Raman                  | Signed. Philippa: the page with the bids did it.

list delivery
- the workshop calendar
- proposals and their win rate
- day rates of associates
- the transformation cases
- the associates' time sheets
- fixed fees against days
- the capacity of the next eight weeks

routine
| when                              | kind        | channel                    | {who}                   | {by}                                | {topic}
| every 7 days -546..-2 8:00..15:45 | operational | any of video, phone, email | any of Idris, Vera, Sam | any of Priya Raman, Daniel Ferreira | {delivery}
