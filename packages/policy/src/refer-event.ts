/** The event type of a rule that sends the case to a person. */
export const referEvent = 'refer';
