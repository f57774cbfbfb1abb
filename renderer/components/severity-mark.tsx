import type { Severity } from '../../shared/checks/finding'
import './severity-mark.css'

const paths: Readonly<Record<Severity, string>> = {
  error: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0ZM5.9 5.9l4.2 4.2m0-4.2-4.2 4.2',
  warning: 'M8 2.4 14.2 13.2H1.8Z M8 6.4v3.3 M8 11.4v.2',
  hint: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0Z M8 7.3v3.6 M8 5v.2',
}

/** The shape of a severity: outlined, so that nobody takes it for a status. The words stand beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={`severity severity-${severity}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[severity]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
