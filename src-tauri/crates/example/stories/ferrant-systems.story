# Ferrant Systems: drifting in silence. The numbers still look well; the champion left two months ago and
# nobody has asked who comes after him.

account
| when  | name            | industry   | employees | tier      | owner       | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Ferrant Systems | technology | 520       | strategic | Priya Raman | USD      | -44m  | retention       | advisor            | 95.00       | Service crews and projects stand in one plan, so that no visit is promised twice.

business_unit | when = first
| name
| Field service
| Projects

assignment | when = first
| member          | role
| Priya Raman     | account_lead
| Marcus Oyelaran | executive_sponsor
| Tom Ashby       | delivery_lead

stakeholder
| when  | key     | name           | title                       | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers   | email
| first | Gareth  | Gareth Penhale | Operations Director         | champion       | 5         | 5        | strong     | yes       |            |               | phone     | gareth.penhale@ferrant.example
| first | Noor    | Noor El-Sayed  | Chief Executive             | decision_maker | 5         | 2        | developing | yes       |            |               | in_person | noor.el-sayed@ferrant.example
| first | Tilda   | Tilda Norström | Head of Field Service       | user           | 3         | 4        | developing |           | Gareth     | Field service |           | tilda.norstrom@ferrant.example
| first | Bram    | Bram de Wit    | Project Controller          | user           | 2         | 4        | strong     |           | Gareth     | Projects      | email     | bram.de.wit@ferrant.example
| -36   | Lucille | Lucille Ngata  | Interim Operations Director | influencer     | 4         | 2        | weak       | yes       | Noor       |               |           | lucille.ngata@ferrant.example

change stakeholder
| when | key  | strength
| -110 | Noor | weak
| -25  | Bram | developing

change stakeholder | left_on = day
| when | key
| -58  | Gareth

influence together
| when | from    | kind      | to
| -36  | Gareth  | advises   | Noor
| -36  | Lucille | gatekeeps | Noor
| -36  | Bram    | informal  | Tilda

sponsorship together | when = first
| member          | stakeholder
| Marcus Oyelaran | Noor

engagement
| when  | key                              | service            | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term  | Practice platform  | -490-1d-12m | -490-1d |           | 229000       | yes       | 57
| -490  | Practice platform                | Practice platform  | -490        | +240    | +150      | 246000       | yes       | 57
| first | Managed support, earlier term    | Managed support    | -490-1d-12m | -490-1d |           | 67000        | yes       | 44
| -490  | Managed support                  | Managed support    | -490        | +240    | +150      | 72000        | yes       | 44
| first | Advanced reporting, earlier term | Advanced reporting | -490-1d-12m | -490-1d |           | 58000        | yes       | 63
| -490  | Advanced reporting               | Advanced reporting | -490        | +240    | +150      | 62000        | yes       | 63

bill | number = FS-{nnnn}
| when                                | engagement                       | amount | then
| every 3 months -490-1d-12m..-490-1d | Practice platform, earlier term  | 57250  | day+26d~3d, from -120 day+39d~3d
| every 3 months -490..+240           | Practice platform                | 61500  | day+26d~3d, from -120 day+39d~3d
| every 3 months -490-1d-12m..-490-1d | Managed support, earlier term    | 16750  | day+26d~3d, from -120 day+39d~3d
| every 3 months -490..+240           | Managed support                  | 18000  | day+26d~3d, from -120 day+39d~3d
| every 3 months -490-1d-12m..-490-1d | Advanced reporting, earlier term | 14500  | day+26d~3d, from -120 day+39d~3d
| every 3 months -490..+240           | Advanced reporting               | 15500  | day+26d~3d, from -120 day+39d~3d

hours together | on = day
| when             | member        | engagement        | hours   | activity
| fridays -490..-1 | Tom Ashby     | Practice platform | about 8 | Delivery
| fridays -490..-1 | Kwame Boateng | Managed support   | about 6 | Support

metric | when = needed
| name                           | unit                 | meaning  | better
| Active users                   | people               | adoption | higher
| Visits planned on the platform | percent              | outcome  | higher
| Support requests               | requests per quarter | support  | lower
| Support resolution time        | hours                | support  | lower

readings together
| when                | metric                         | value
| month ends -18..-1  | Active users                   | each 288 291 296 301 304 309 312 316 318 322 321 325 327 326 328 325 322 318
| month ends -18..-1  | Visits planned on the platform | each 74 75 75 77 78 79 80 80 82 83 83 84 85 85 86 85 84 83
| quarter ends -6..-1 | Support requests               | each 41 39 36 35 34 38
| quarter ends -6..-1 | Support resolution time        | each 2.9 2.7 2.5 2.4 2.3 2.4

success_criterion | set_on = day
| when | metric                         | baseline | target | due    | name
| -480 | Active users                   | 260      | 340    | Q+1/80 | Crews who plan on the platform
| -480 | Visits planned on the platform | 70       | 90     | Q+1/80 | Visits that are planned before they are promised

objective | when = needed | audience = client
| due    | statement
| Q+1/80 | No visit promised twice
| Q+2/40 | A plan the crews trust

initiative | audience = client
| when   | name                          | objective               | owner         | starts | due    | outcome
| -330   | Crew calendar on the platform | No visit promised twice | Tom Ashby     | -310   | -210   | Every visit planned before it is promised
| -130   | Mobile plan for the crews     | A plan the crews trust  | Tom Ashby     | Q-1/40 | Q0/80  | Changes reach a crew within the hour
| Q-1/15 | Depot in Leeds on the plan    | No visit promised twice | Leonie Brandt |        | Q+1/30 | Leeds visits planned with the rest

change initiative
| when   | key                           | status
| -309   | Crew calendar on the platform | active
| -206   | Crew calendar on the platform | done
| Q-1/42 | Mobile plan for the crews     | active

client_goal | audience = client
| when | by     | statement
| -330 | Q+1/80 | Halve the visits that are moved at short notice

opportunity
| when | name                      | kind   | service           | engagement        | value | expected_close | stage      | probability_percent | needs
| -130 | Mobile plan for all crews | upsell | Practice platform | Practice platform | 44000 | Q+1/60         | discussing | 60                  | A successor for the operations director

change opportunity
| when | key                       | stage      | probability_percent
| -28  | Mobile plan for all crews | discussing | 35

promise | by = us
| when   | owner           | what                                       | due    | then   | then status | then kept_on
| Q-2/15 | Tom Ashby       | Deliver the crew calendar for Leeds        | Q-2/70 | Q-2/68 | kept        | day
| Q-1/15 | Tom Ashby       | Show the mobile plan to two crews          | Q-1/60 | Q-1/59 | kept        | day
| Q-1/15 | Daniel Ferreira | Send the board pack in the new form        | Q-1/75 | Q-1/75 | kept        | day
| Q0/10  | Tom Ashby       | Bring the second crew onto the mobile plan | Q0/45  |        |             |

promise | by = client
| when   | stakeholder | what                                   | due    | then   | then status | then kept_on | then note
| Q-2/15 | Gareth      | Decide on the mobile plan              | Q-2/60 | Q-2/52 | kept        | day          |
| Q-1/15 | Gareth      | Name a plan owner for Leeds            | Q-1/50 | Q-1/70 | missed      |              | The owner was to come from the operations director's team.
| Q-1/15 | Tilda       | Send the crew list for the mobile plan | Q-1/80 | Q-1/88 | kept        | day          |

risk
| when | key   | likelihood | impact | owner     | due   | audience | statement                    | indicator                                    | mitigation                                | client_wording
| -105 | leeds | 3          | 2      | Tom Ashby | Q0/80 | client   | Leeds stays outside the plan | No owner named a month after it was promised | Ask the head of field service to stand in | Leeds has no plan owner yet

survey_response | on = day
| when   | key         | kind | score | n  | by
| -470   |             | nps  | 9     |    | Gareth
| -300   |             | csat | 4.0   | 58 |
| -190   |             | nps  | 9     |    | Gareth
| -190   |             | nps  | 8     |    | Tilda
| Q-1/50 | csat Q-1/50 | csat | 4.2   | 66 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/50 | client   | praise  | I trust the calendar more than my own notes.
| csat Q-1/50 | client   | concern | When a visit moves, the crew hears it last.

value_record | on = day
| when   | statement                                           | amount | quantity | unit  | evidence   | source                             | then | then evidence    | then source
| -210   | Visits promised twice fell from nine a month to two | 54000  |          |       | documented | Service desk log                   | -180 | client_confirmed | Operations Director, in the review
| Q-1/60 | Board pack made in a morning instead of three days  |        | 90       | hours | documented | Calendar of the project controller |      |                  |
| Q-1/70 | Moved visits prevented by the crew calendar         | 31000  |          |       | documented | Service desk log                   |      |                  |

review
| {quarter} | {on}   | {with}               | {by}        | {summary}
| Q-6       | Q-5/15 | Gareth               | Priya Raman | Crew calendar is the theme of the year.
| Q-5       | Q-4/15 | Gareth, Tilda        | Priya Raman | First crews on the calendar.
| Q-4       | Q-3/15 | Gareth, Tilda        | Priya Raman | All crews but Leeds.
| Q-3       | Q-2/15 | Gareth, Noor         | Priya Raman | Noor took part for half an hour.
| Q-2       | Q-1/15 | Gareth, Tilda        | Priya Raman | Mobile plan for two crews.
| Q-1       | Q+1/20 | Noor, Lucille, Tilda | Priya Raman |

decision
| qbr | {on}   | {by}   | stakeholder | initiative                 | what
| Q-1 | Q+1/20 | Q+1/40 | Noor        | Depot in Leeds on the plan | Name a plan owner for Leeds

question
| qbr | {on}   | text
| Q-1 | Q+1/20 | Who decides on the plan from now on?
| Q-1 | Q+1/20 | What would the crews change first?

action
| when | owner           | due | what
| -33  | Priya Raman     | -12 | Half an hour with Lucille before the review
| -29  | Marcus Oyelaran | -5  | Marcus to write to Noor

plan_review | on = day
| when | next_on
| -176 | -85
| -85  | +6

plan_check | on = day
| when | of_id
| -85  | risk leeds

talk
| when       | kind        | channel   | direction | {with}       | {by}            | answered | summary
| -332 10:00 | executive   | in_person | ours      | Noor, Gareth | Priya Raman     |          | Noor leaves the platform to Gareth entirely; she wants visits kept, not reports.
| -182 14:00 | strategic   | video     | ours      | Gareth       | Priya Raman     |          | Gareth on the mobile plan: two crews first, the rest when they ask for it.
| -111 16:00 | executive   | event     | ours      | Noor         | Marcus Oyelaran |          | Five minutes with Noor at the trade fair; she was polite and in a hurry.
| -74 9:30   | operational | phone     | ours      | Gareth       | Priya Raman     |          | Status call. Gareth sounded tired; said that there would be changes soon.
| -56 8:50   | operational | email     | theirs    | Bram         | Priya Raman     |          | Bram writes that Gareth left on Friday. No successor yet.
| -33 9:15   | operational | email     | ours      | Lucille      | Priya Raman     | yes      | Introduced ourselves to Lucille and asked for half an hour.
| -30 15:20  | operational | email     | theirs    | Lucille      | Priya Raman     |          | Two lines from Lucille: settling in, back to us in a while.

list delivery
- the field-service teams on the plan
- spare-part hours on projects
- the depot in Leeds
- the monthly pack for the board
- travel time on fixed-fee visits
- the link to the service desk
- the calibration crew's calendar
- the new cost centres

routine
| when                               | kind        | channel             | {who}                                | {by}                          | {topic}
| every 5 days -546..-75 8:00..15:45 | operational | any of video, phone | any of Gareth until -58, Tilda, Bram | any of Priya Raman, Tom Ashby | {delivery}
| every 11 days -74..-11 8:00..15:45 | operational | any of video, email | any of Tilda, Bram                   | Tom Ashby                     | {delivery}
