import { useEffect, useRef, useState } from "react";
import type { PreviewMessage } from "~/domain/consent/model";

/**
 * The real runtime with the banner as it is being edited. The frame is loaded anew with each change:
 * a page starts its banner once.
 */
export function BannerPreview({
  message,
  width,
  height = 520,
}: {
  readonly message: PreviewMessage;
  /** In pixels; the whole width where none is given. */
  readonly width?: number;
  readonly height?: number;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(message);
  const [isShown, setIsShown] = useState(false);
  // Not in the page the server sends: its frame would be ready before anybody listens.
  const [isMounted, setIsMounted] = useState(false);
  const text = JSON.stringify(message);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const inside = frame.current?.contentWindow;
      if (!inside || source !== inside || typeof data !== "object" || data === null) return;
      const kind: unknown = Reflect.get(data, "kind");
      // The sandbox has no origin that could be named; what is sent is the banner, which is public.
      if (kind === "kept-preview-ready") inside.postMessage(latest.current, "*");
      if (kind === "kept-preview-shown") setIsShown(true);
    };
    addEventListener("message", hear);
    setIsMounted(true);
    return () => removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    latest.current = JSON.parse(text) as PreviewMessage;
    // Answered by a reload, and that by "ready": typing on doesn't start a banner for each letter.
    const wait = setTimeout(
      () => frame.current?.contentWindow?.postMessage(latest.current, "*"),
      250,
    );
    return () => clearTimeout(wait);
  }, [text]);

  return (
    <div style={{ background: "#ebebeb", borderRadius: 8, overflow: "auto", textAlign: "center" }}>
      {isMounted ? (
        <iframe
          ref={frame}
          src="/consent-preview"
          sandbox="allow-scripts"
          title="Preview of the banner"
          data-shown={isShown}
          style={{
            display: "block",
            margin: "0 auto",
            width: width ? `${width}px` : "100%",
            // Of an admin that is a phone itself there is no more.
            maxWidth: "100%",
            height,
            border: 0,
            background: "#fff",
          }}
        />
      ) : null}
    </div>
  );
}
