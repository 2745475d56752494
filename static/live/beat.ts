/** The answers of a class come spread over so much of the time between two beats, not all at once. */
const spread = 1 / 4

/**
 * Answers the beats of the stream, so that the teacher's desk learns within half a minute that a phone is gone which
 * could not say so. A beacon: nobody waits for it, and the next beat makes up for one that was lost.
 * @returns takes what a beat says: milliseconds to the next
 */
export function answerBeats(): (data: string) => void {
  return (data) => {
    setTimeout(
      () => {
        const stream = document.body.getAttribute('sse-connect')
        // A page in the pocket has closed its stream, and is not here.
        if (stream !== null && document.visibilityState === 'visible')
          navigator.sendBeacon(stream.replace(/events$/, 'here'))
      },
      Math.random() * spread * Number(data),
    )
  }
}
