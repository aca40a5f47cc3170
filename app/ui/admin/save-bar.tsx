import { useBlocker } from "@remix-run/react";
import { createElement, useEffect, useRef } from "react";

interface HostSaveBar {
  show(id: string): Promise<void>;
  hide(id: string): Promise<void>;
  leaveConfirmation(): Promise<void>;
}

function hostSaveBar(): HostSaveBar | undefined {
  const bridge: unknown = Reflect.get(globalThis, "shopify");
  if (typeof bridge !== "object" || bridge === null) return undefined;
  return Reflect.get(bridge, "saveBar") as HostSaveBar | undefined;
}

/**
 * The host's own bar about unsaved changes. While it is shown, leaving the page has to be confirmed;
 * the host asks, and in its absence the browser does.
 */
export function SaveBar({
  id,
  isDirty,
  isSaving,
  onSave,
  onDiscard,
}: {
  readonly id: string;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}) {
  const save = useRef(onSave);
  const discard = useRef(onDiscard);
  save.current = onSave;
  discard.current = onDiscard;

  useEffect(() => {
    const bar = hostSaveBar();
    void (isDirty ? bar?.show(id) : bar?.hide(id));
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [id, isDirty]);

  useEffect(() => () => void hostSaveBar()?.hide(id), [id]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isSaving && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    const bar = hostSaveBar();
    if (!bar) return blocker.reset();
    bar.leaveConfirmation().then(
      () => blocker.proceed(),
      () => blocker.reset(),
    );
  }, [blocker]);

  return createElement(
    "ui-save-bar",
    { id },
    <button
      // React does not know the host's attributes: "primary" is the one that saves.
      {...{ variant: "primary" }}
      type="button"
      disabled={isSaving}
      onClick={() => save.current()}
    >
      Save
    </button>,
    <button type="button" onClick={() => discard.current()}>
      Discard
    </button>,
  );
}
