import {
  BlockStack,
  Box,
  Button,
  Card,
  Icon,
  InlineStack,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { CheckCircleIcon, CircleChevronRightIcon } from "@shopify/polaris-icons";
import { setupTasks, type SetupTask } from "./setup-tasks";
import type { HomeView } from "./home-view";

/** The first steps, shown until all are done. */
export function SetupCard({ view }: { readonly view: HomeView }) {
  const tasks = setupTasks(view);
  const done = tasks.filter((task) => task.done).length;
  if (done === tasks.length) return null;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Set up Kept
          </Text>
          <Text as="p" tone="subdued">
            {done} of {tasks.length} done
          </Text>
          <ProgressBar
            progress={(done / tasks.length) * 100}
            size="small"
            ariaLabelledBy="setup-progress"
          />
          <Text as="span" id="setup-progress" visuallyHidden>
            Setup progress
          </Text>
        </BlockStack>
      </Box>
      {tasks.map((task) => (
        <TaskRow key={task.title} task={task} />
      ))}
    </Card>
  );
}

function TaskRow({ task: { title, text, done, action } }: { readonly task: SetupTask }) {
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack gap="300" wrap={false} blockAlign="start">
        <Box>
          <Icon
            source={done ? CheckCircleIcon : CircleChevronRightIcon}
            tone={done ? "success" : "subdued"}
            accessibilityLabel={done ? "Done" : "To do"}
          />
        </Box>
        <BlockStack gap="200" inlineAlign="start">
          <Text
            as="h3"
            {...(done ? { tone: "subdued" as const } : { fontWeight: "medium" as const })}
          >
            {title}
          </Text>
          {done ? null : (
            <>
              <Text as="p" tone="subdued">
                {text}
              </Text>
              <Button url={action.to}>{action.label}</Button>
            </>
          )}
        </BlockStack>
      </InlineStack>
    </Box>
  );
}
