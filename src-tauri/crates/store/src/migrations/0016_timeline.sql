-- The people of a touchpoint, and the touchpoints of a person, without going through all of an account's.

CREATE INDEX "touchpoint_with_of_touchpoint" ON "touchpoint_with" ("touchpoint");
CREATE INDEX "touchpoint_with_of_stakeholder" ON "touchpoint_with" ("stakeholder");
CREATE INDEX "touchpoint_by_of_touchpoint" ON "touchpoint_by" ("touchpoint");
