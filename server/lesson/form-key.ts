/** Names one sending of one form by one person. */
export const formKey = (by: string, form: string): string => `${by} ${form}`
