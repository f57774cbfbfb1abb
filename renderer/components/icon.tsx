/** Line icons of 16 x 16, drawn in the colour of the text beside them. */
const paths = {
  sidebar:
    'M3.5 2.75h9A1.75 1.75 0 0 1 14.25 4.5v7a1.75 1.75 0 0 1-1.75 1.75h-9A1.75 1.75 0 0 1 1.75 11.5v-7A1.75 1.75 0 0 1 3.5 2.75ZM6 3v10',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  left: 'M9.5 4.5 6 8l3.5 3.5',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  search: 'M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0Zm-1 3.2 3 3',
  lock: 'M4.7 7h6.6A1.2 1.2 0 0 1 12.5 8.2v3.6a1.2 1.2 0 0 1-1.2 1.2H4.7a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4.7 7Zm.8 0V5.2a2.5 2.5 0 0 1 5 0V7',
  list: 'M3 4.25h.01M3 8h.01M3 11.75h.01M6 4.25h7.5M6 8h7.5M6 11.75h7.5',
  plus: 'M8 3.5v9M3.5 8h9',
  check: 'm3.5 8.5 3 3 6-7',
  warning: 'M8 2.6 14 13.2H2L8 2.6Zm0 4v3.2m0 1.7v.1',
  error: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0ZM5.9 5.9l4.2 4.2m0-4.2-4.2 4.2',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
