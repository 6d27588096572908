# Inverleith Legal: a law firm under budget pressure. It uses the platform well and pays late; a bill is
# more than two months overdue.

account
| when  | name             | industry | employees | tier      | owner           | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Inverleith Legal | law      | 74        | recurring | Marcus Oyelaran | USD      | -19m  | onboarding      | initiation         | 120.00      | Fixed fees that do not lose money.

change account
| when | lifecycle_stage
| -500 | activation
| -340 | growth
| -120 | retention

change account
| when | relationship_stage
| -380 | trust

assignment | when = first
| member          | role
| Marcus Oyelaran | account_lead
| Leonie Brandt   | delivery_lead

stakeholder
| when  | key    | name             | title             | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Fiona  | Fiona Inverleith | Managing Partner  | decision_maker | 5         | 3        | developing | yes       |            | phone   | fiona.inverleith@inverleith.example
| first | Callum | Callum Reid      | Practice Director | champion       | 4         | 5        | developing |           | Fiona      |         | callum.reid@inverleith.example
| first | Agnes  | Agnes Szabó      | Finance Partner   | influencer     | 4         | 2        | weak       | yes       | Fiona      | email   | agnes.szabo@inverleith.example
| first | Rory   | Rory Maclean     | Conveyancing Lead | user           | 2         | 4        | developing |           | Callum     |         | rory.maclean@inverleith.example

change stakeholder
| when | key    | strength
| -55  | Fiona  | weak
| -320 | Callum | strong
| -70  | Agnes  | at_risk

influence together
| when  | from   | kind      | to
| first | Callum | advises   | Fiona
| first | Agnes  | gatekeeps | Fiona
| first | Agnes  | conflicts | Callum

engagement
| when | key                 | service             | starts | ends | notice_by | annual_value | recurring | margin_percent
| -560 | Practice platform   | Practice platform   | -560   | +170 | +110      | 66000        | yes       | 56
| -330 | Integrations set-up | Integrations set-up | -330   | +170 |           | 22000        | yes       | 50

bill | number = IL-{nnnn}
| when                      | engagement          | amount | then
| every month -560..+170    | Practice platform   | 5500   | day+31d~3d, from -240 day+44d~3d, from -150 day+58d~3d, from -105 never
| every 3 months -330..+170 | Integrations set-up | 5500   | day+33d~3d, from -140 never

hours together | on = day
| when             | member        | engagement        | hours   | activity
| fridays -540..-1 | Leonie Brandt | Practice platform | about 3 | Delivery

metric | when = needed
| name                  | unit                 | meaning  | better
| Active users          | people               | adoption | higher
| Fixed fees above cost | percent              | outcome  | higher
| Support requests      | requests per quarter | support  | lower

readings together
| when                | metric                | value
| month ends -18..-1  | Active users          | each 22 29 34 38 42 45 48 50 52 54 55 57 58 59 60 60 61 61
| month ends -18..-1  | Fixed fees above cost | each 58 59 61 60 63 65 66 68 69 71 70 72 74 75 75 77 78 78
| quarter ends -6..-1 | Support requests      | each 26 19 15 12 11 10

success_criterion | set_on = day
| when | metric                | baseline | target | due    | name
| -540 | Active users          | 15       | 65     | Q+1/60 | Fee earners on the platform
| -540 | Fixed fees above cost | 55       | 80     | Q+1/60 | Fixed fees that cover their cost

objective | when = needed | audience = client
| due    | statement
| Q+1/80 | Fixed fees without losses

initiative | audience = client
| when   | name                        | objective                 | owner           | starts | due    | outcome
| Q-2/18 | Cost sheet for conveyancing | Fixed fees without losses | Leonie Brandt   | Q-2/30 | Q-1/50 | A floor price for each kind of sale
| Q-1/18 | Fee forecast by quarter     | Fixed fees without losses | Daniel Ferreira | Q-1/60 | Q0/78  | Forecast within five percent of billing

change initiative
| when   | key                         | status
| Q-2/31 | Cost sheet for conveyancing | active
| Q-1/48 | Cost sheet for conveyancing | done
| Q-1/62 | Fee forecast by quarter     | active

client_goal | audience = client
| when | by     | statement
| -115 | Q+1/89 | Get through the year without new hires

promise | by = us
| when   | owner           | what                   | due    | then   | then status | then kept_on
| Q-2/18 | Leonie Brandt   | Deliver the cost sheet | Q-1/50 | Q-1/48 | kept        | day
| Q0/17  | Daniel Ferreira | Show the fee forecast  | Q0/75  |        |             |

promise | by = client
| when   | stakeholder | what                                    | due    | then   | then status | then kept_on | then note
| Q-1/18 | Agnes       | Settle the bill for the integrations    | Q-1/60 | Q-1/75 | missed      |              | With the finance partner.
| Q-1/18 | Callum      | Choose twenty fixed-fee matters         | Q-1/40 | Q-1/37 | kept        | day          |
| Q0/17  | Agnes       | Agree a payment plan for the open bills | Q0/30  |        |             |              |

risk
| when | key    | likelihood | impact | owner           | due   | statement                                         | indicator                     | mitigation
| -114 | budget | 4          | 3      | Marcus Oyelaran | Q0/70 | The finance partner cuts the package to save cash | Bills paid later each quarter | Show the conveyancing margin to the managing partner, then a payment plan

change risk
| when | key    | status
| -50  | budget | mitigating

survey_response | on = day
| when   | key         | kind | score | n  | by
| -430   |             | nps  | 8     |    | Callum
| -250   |             | csat | 4.1   | 20 |
| -250   |             | nps  | 8     |    | Fiona
| Q-1/64 |             | nps  | 9     |    | Callum
| Q-1/64 | csat Q-1/64 | csat | 4.2   | 24 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/64 | client   | praise  | I quote a fixed fee now and sleep.

value_record | on = day
| when   | statement                                     | amount | evidence   | source                     | then   | then evidence    | then source
| -200   | Loss-making fixed fees found before the quote | 27000  | documented | Matter closings            |        |                  |
| Q-1/66 | Conveyancing priced above its cost            | 34000  | documented | Cost sheet against billing | Q-1/85 | client_confirmed | Practice Director, by e-mail

review
| {quarter} | {on}   | {with}        | {by}            | {summary}
| Q-6       | Q-5/18 | Fiona, Callum | Marcus Oyelaran | First quarter done.
| Q-5       | Q-4/18 | Fiona, Callum | Marcus Oyelaran | Conveyancing first.
| Q-4       | Q-3/18 | Fiona, Callum | Marcus Oyelaran | Fixed fees in the black.
| Q-3       | Q-2/18 | Fiona, Callum | Marcus Oyelaran | Cost sheet agreed.
| Q-2       | Q-1/18 | Fiona, Callum | Marcus Oyelaran | Hiring frozen.
| Q-1       | Q0/17  | Fiona, Callum | Marcus Oyelaran | Margins good, cash short. Agnes sent her apologies.

decision
| qbr | {on}  | {by}  | stakeholder | then  | what                                       | then answer
| Q-1 | Q0/17 | Q0/50 | Fiona       | Q0/17 | Quote all conveyancing from the cost sheet | Yes

question
| qbr | {on}  | text
| Q-1 | Q0/17 | Which other work is sold at a fixed fee, and what does it cost?

action
| when | owner           | due | from_id     | then | then done_on | what
| -50  | Marcus Oyelaran | -20 | risk budget | -22  | day          | Payment plan in three parts for Agnes

talk
| when       | kind        | channel   | direction | {with}        | {by}                           | summary
| -548 10:00 | executive   | in_person | ours      | Fiona, Callum | Marcus Oyelaran                | Kick-off, thanks to Eleanor Castellan. Fiona: no losses on fixed fees, that is all.
| -116 14:00 | strategic   | video     | ours      | Callum        | Marcus Oyelaran                | Two large probate cases fell away. Hiring is frozen and every supplier is looked at.
| -71 11:30  | operational | phone     | ours      | Agnes         | Marcus Oyelaran                | Agnes on the open bills: not this month. She asked what a smaller package would cost.
| -54 16:15  | executive   | phone     | ours      | Fiona         | Marcus Oyelaran                | Fiona is sorry about the bills and will not step over Agnes.
| -13 9:30   | operational | video     | ours      | Callum        | Marcus Oyelaran, Leonie Brandt | Callum shows the conveyancing margin to Fiona this week; he thinks it will help.

list delivery
- the private-client matters
- fixed fees for conveyancing
- the trust accounts report
- late narratives
- the Glasgow office's access
- the quarterly fee forecast

routine
| when                                | kind        | channel             | {who}               | {by}          | {topic}
| every 3 days -546..-440 8:00..15:45 | operational | any of video, phone | any of Callum, Rory | Leonie Brandt | {delivery}
| every 9 days -438..-4 8:00..15:45   | operational | any of video, email | any of Callum, Rory | Leonie Brandt | {delivery}
