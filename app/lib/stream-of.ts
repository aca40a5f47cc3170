/**
 * A stream that takes its next piece when the reader asks for it, and ends with its reader. Begun
 * when it is answered: what the pieces' maker refuses at first throws here, while an error can still
 * be the answer.
 */
export async function streamOf(
  pieces: AsyncGenerator<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  let ahead: IteratorResult<Uint8Array> | undefined = await pieces.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = ahead ?? (await pieces.next());
      ahead = undefined;
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
