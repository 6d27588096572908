// What travels as more than text has a form. It is looked at before it is sent, so that a slip is named under its field.

/** Whether a text is a currency as the desk knows it: `EUR`. */
export const isCurrency = (text: string) => /^[A-Z]{3}$/.test(text);

/** Whether a text is a day that a year can start on, month first: `07-01`. Every month has the days up to the 28th. */
export const isYearStart = (text: string) => /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(text);
