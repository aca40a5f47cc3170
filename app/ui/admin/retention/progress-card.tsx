import { useSubmit } from "@remix-run/react";
import { BlockStack, Button, ButtonGroup, Card, ProgressBar, Text } from "@shopify/polaris";
import { runActions, type RunAction, type RunState } from "~/domain/retention/model";
import { useMay } from "../permission-gate";
import { roughly } from "./run-words";

interface ProgressProps {
  readonly state: RunState;
  readonly orders: {
    readonly planned: number;
    readonly writing: number;
    readonly written: number;
    readonly verified: number;
    readonly saved: number;
    readonly failed: number;
  };
  readonly secondsLeft: number | undefined;
  readonly busy: boolean;
}

const actionNames = { pause: "Pause", resume: "Resume", stop: "Stop" } as const satisfies Record<
  RunAction,
  string
>;

export function ProgressCard({ state, orders, secondsLeft, busy }: ProgressProps) {
  const submit = useSubmit();
  const mayChange = useMay("change-retention");
  const { verified, saved, failed } = orders;
  const settled = verified + saved + failed;
  const total = settled + orders.planned + orders.writing + orders.written;
  const left = secondsLeft === undefined ? "" : ` ${capital(roughly(secondsLeft))} left.`;
  const allowed = (Object.keys(runActions) as RunAction[]).filter((action) =>
    runActions[action].from.some((from) => from === state),
  );
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Progress
        </Text>
        <div aria-live="polite">
          <Text as="p">
            {`${settled} of ${total} orders done: ${verified} cleared and read back, ${saved} left alone, ${failed} failed.${left}`}
          </Text>
        </div>
        <ProgressBar
          progress={total === 0 ? 0 : Math.floor((settled / total) * 100)}
          tone={failed > 0 ? "critical" : "success"}
        />
        {mayChange && allowed.length > 0 ? (
          <ButtonGroup>
            {allowed.map((action) => (
              <Button
                key={action}
                disabled={busy}
                {...(action === "stop" ? { tone: "critical" as const } : {})}
                onClick={() => submit({ intent: action }, { method: "post" })}
              >
                {actionNames[action]}
              </Button>
            ))}
          </ButtonGroup>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
