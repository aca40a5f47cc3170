-- A sealed delivery of usual size stays in its row: written and read without the side table that
-- longer values go to.
ALTER TABLE "WebhookDelivery" SET (toast_tuple_target = 8160);
