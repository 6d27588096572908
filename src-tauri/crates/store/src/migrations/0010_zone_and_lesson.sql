-- The time zone in which the firm's weeks close.

ALTER TABLE "firm" ADD COLUMN "time_zone" TEXT;

-- What a save play taught us.
ALTER TABLE "save_play" ADD COLUMN "lesson" TEXT;
