/** Marks where another slide begins. */
export function PageBreak({ label }: { readonly label: string }) {
  return <h2 className="page-break">{label}</h2>
}
