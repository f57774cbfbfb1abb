/**
 * A label as it is read: labels are often typed with what separates them from the wording, as in `KR1 -` or `1.`.
 * Empty where there is nothing else.
 */
export const bareLabel = (label: string): string => label.replace(/[\s:.–—-]+$/u, '').trimStart()
