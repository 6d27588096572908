# Glasswing Studio: a design agency, courted for a quarter and signed seven weeks ago. The first success
# criteria stand; the first readings are small.

account
| when | name             | industry      | employees | tier          | owner         | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| -136 | Glasswing Studio | design agency | 26        | transactional | Leonie Brandt | USD      | -2m   | onboarding      | initiation         | 70.00       | They want to quote a project without guessing.

change account
| when | lifecycle_stage
| -12  | activation

change account
| when | relationship_stage
| -14  | trust

assignment | when = first
| member        | role
| Leonie Brandt | account_lead
| Kwame Boateng | expert

stakeholder
| when  | key   | name          | title                         | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Zoë   | Zoë Đặng      | Founder and Creative Director | decision_maker | 5         | 4        | weak       | yes       |            | chat    |
| -101  | Marek | Marek Dvořák  | Studio Manager                | champion       | 4         | 5        | developing |           | Zoë        | video   |
| -44   | Imani | Imani Achieng | Producer                      | user           | 2         | 5        | developing |           | Marek      |         | imani.achieng@glasswing.example

change stakeholder
| when | key | strength
| -48  | Zoë | developing

influence together
| when | from  | kind    | to
| -101 | Marek | advises | Zoë

engagement
| when | key               | service           | starts | ends | notice_by | annual_value | recurring | margin_percent
| -49  | Practice platform | Practice platform | -47    | +318 | +258      | 28000        | yes       | 52

bill | number = GS-{nnnn}
| when                     | engagement        | amount | then
| every 3 months -47..+318 | Practice platform | 7000   | day+9d~3d

hours together | on = day
| when            | member        | engagement        | hours   | activity
| fridays -47..-1 | Leonie Brandt | Practice platform | about 6 | Onboarding

metric | when = needed
| name                          | unit    | meaning  | better
| Active users                  | people  | adoption | higher
| Projects quoted from the plan | percent | outcome  | higher

readings together
| when              | metric                        | value
| month ends -1..-1 | Active users                  | each 11
| month ends -1..-1 | Projects quoted from the plan | each 20

success_criterion | set_on = day
| when | metric                        | baseline | target | due  | name
| -44  | Active users                  | 0        | 24     | +135 | The whole studio on the plan
| -44  | Projects quoted from the plan | 0        | 75     | +135 | Quotes written from real effort

objective | when = needed | audience = client
| due | statement
| +43 | A first quote from the plan within ninety days

initiative | audience = client
| when | name                                  | objective                                      | owner         | starts | due | outcome
| -46  | Set-up and import of running projects | A first quote from the plan within ninety days | Leonie Brandt | -46    | -40 | Nineteen projects on the plan
| -44  | Quote template for the studio         | A first quote from the plan within ninety days | Leonie Brandt | -30    | +25 | A quote in an hour instead of a day

change initiative
| when | key                                   | status
| -46  | Set-up and import of running projects | active
| -41  | Set-up and import of running projects | done
| -29  | Quote template for the studio         | active

milestone | when = with engagement | audience = client
| engagement        | name              | due | then | then done_on
| Practice platform | Kick-off          | -44 | -44  | day
| Practice platform | Thirty-day review | -17 | -14  | day

client_goal | audience = client
| when | by     | statement
| -44  | Q+1/89 | Quote every project from real effort by the end of next quarter

promise | by = us
| when | owner         | what                        | due | then | then status | then kept_on
| -44  | Leonie Brandt | Import the running projects | -39 | -41  | kept        | day
| -14  | Leonie Brandt | Draft the quote template    | +11 |      |             |

promise | by = client
| when | stakeholder | what                | due | then | then status | then kept_on
| -44  | Marek       | Send the price list | -33 | -30  | kept        | day

risk
| when | key         | likelihood | impact | owner         | due | statement                          | indicator                    | mitigation
| -28  | freelancers | 3          | 2      | Leonie Brandt | +30 | Freelancers never enter their days | Weeks without freelance time | Enter their days with the studio manager once a week

survey_response | on = day
| when | key      | kind | score | n
| -13  | csat -13 | csat | 4.4   | 8

verbatim | when = with survey
| survey   | audience | mood    | text
| csat -13 | client   | praise  | Setting it up was one morning.

action
| when | owner         | due | what
| -13  | Leonie Brandt | +5  | Show Imani the quote from the plan

talk
| when       | kind      | channel   | direction | {with}            | {by}                         | answered | summary
| -136 17:15 | strategic | event     | ours      | Zoë               | Leonie Brandt                |          | Met Zoë at the design week. She quotes by feeling and is tired of it.
| -120 10:00 | strategic | video     | ours      | Zoë               | Leonie Brandt                |          | Showed a plan of another studio. She sent it to her studio manager during the call.
| -101 14:00 | strategic | in_person | ours      | Zoë, Marek        | Leonie Brandt                |          | Marek wants running projects imported, or he does not begin.
| -76 9:00   | strategic | email     | ours      | Marek             | Leonie Brandt                | yes      | Sent the offer.
| -49 11:20  | executive | phone     | theirs    | Zoë               | Leonie Brandt                |          | Signed; welcome call within the hour.
| -44 9:30   | executive | in_person | ours      | Zoë, Marek, Imani | Leonie Brandt, Kwame Boateng |          | Kick-off: two criteria, dates, who asks whom.
| -14 10:30  | executive | video     | ours      | Zoë, Marek        | Leonie Brandt                |          | Thirty-day review. Nineteen projects in, eleven people on; Zoë wants the quote next.

list delivery
- the import of the running projects
- stages of a design project
- sign-in on the studio's screens
- freelancers in the plan
- the price list
- the first quote

routine
| when                             | kind        | channel            | {who}                                  | {by}                                | {topic}
| every 5 days -43..-2 8:00..15:45 | operational | any of video, chat | any of Marek from -101, Imani from -44 | any of Leonie Brandt, Kwame Boateng | {delivery}
