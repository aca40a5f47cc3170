import { Banner, BlockStack, FormLayout, RangeSlider, Select, Text } from "@shopify/polaris";
import {
  layouts,
  positions,
  type Finding,
  type Layout,
  type Look,
  type Position,
} from "~/domain/consent/model";
import type { DraftEditing } from "./use-banner-draft";

const layoutWords: Readonly<Record<Layout, string>> = {
  bar: "Bar over the whole width",
  box: "Box in a corner",
  centre: "In the centre of the page",
};
const positionWords: Readonly<Record<Position, string>> = {
  bottom: "Bottom",
  top: "Top",
  start: "Where lines begin",
  end: "Where lines end",
};
const colourKinds: { readonly value: Look["colours"]["kind"]; readonly label: string }[] = [
  { value: "system", label: "Light or dark, as the visitor’s device" },
  { value: "theme", label: "The theme’s own" },
  { value: "own", label: "Own colours" },
];
const OWN = { kind: "own", background: "#ffffff", button: "#1f5f4a" } as const;

export function LookFields({
  editing,
  findings,
}: {
  readonly editing: DraftEditing;
  readonly findings: readonly Finding[];
}) {
  const { look } = editing.config;
  const { colours } = look;
  const contrast = findings.find(({ code }) => code === "contrast");
  return (
    <BlockStack gap="400">
      <FormLayout>
        <FormLayout.Group>
          <Select
            label="Layout"
            options={layouts.map((value) => ({ value, label: layoutWords[value] }))}
            value={look.layout}
            onChange={(layout) => editing.changeLook({ layout: layout as Layout })}
          />
          <Select
            label="Position"
            options={positions.map((value) => ({ value, label: positionWords[value] }))}
            value={look.position}
            onChange={(position) => editing.changeLook({ position: position as Position })}
          />
        </FormLayout.Group>
        <Select
          label="Colours"
          options={colourKinds.map((each) => ({ ...each }))}
          value={colours.kind}
          onChange={(kind) =>
            editing.changeLook({
              colours: kind === "own" ? OWN : { kind: kind === "theme" ? "theme" : "system" },
            })
          }
        />
        {colours.kind === "own" ? (
          <FormLayout.Group>
            <ColourField
              label="Background"
              value={colours.background}
              onChange={(background) => editing.changeLook({ colours: { ...colours, background } })}
            />
            <ColourField
              label="Buttons, both answers alike"
              value={colours.button}
              onChange={(button) => editing.changeLook({ colours: { ...colours, button } })}
            />
          </FormLayout.Group>
        ) : null}
        {contrast ? (
          <Banner tone="critical" title={contrast.says}>
            <p>
              {contrast.why} ({contrast.source})
            </p>
          </Banner>
        ) : null}
        <RangeSlider
          label={`Rounded corners: ${look.radius} px`}
          min={0}
          max={24}
          value={look.radius}
          onChange={(radius) => editing.changeLook({ radius: Number(radius) })}
        />
        <Select
          label="Font"
          options={[
            { value: "theme", label: "The theme’s" },
            { value: "system", label: "The device’s" },
          ]}
          value={look.font}
          onChange={(font) => editing.changeLook({ font: font === "system" ? "system" : "theme" })}
        />
      </FormLayout>
      <Text as="p" tone="subdued">
        Texts have no colour of their own: it is computed, so that they can be read on any ground.
        Both answers always have one size and one look. None of this asks anybody again.
      </Text>
    </BlockStack>
  );
}

/** The browser's own colour field: it gives nothing but a colour. */
function ColourField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}) {
  return (
    <label style={{ display: "grid", gap: "var(--p-space-100)" }}>
      <Text as="span">{label}</Text>
      <span style={{ display: "flex", gap: "var(--p-space-200)", alignItems: "center" }}>
        <input
          type="color"
          value={value}
          onChange={({ target }) => onChange(target.value.toLowerCase())}
          style={{ width: "3.5rem", height: "2.25rem" }}
        />
        <Text as="span" tone="subdued">
          {value}
        </Text>
      </span>
    </label>
  );
}
