/** A constructed sheet is the app's own doing in no sense, so no content security policy stands in its way. */
export function promptStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; }
    dialog { font: 14px/20px system-ui, sans-serif; width: min(560px, 92vw); max-height: 88vh; padding: 0;
      border: 1px solid light-dark(#c4c8ce, #4a4f57); border-radius: 8px; box-shadow: 0 12px 40px #0006;
      color: light-dark(#1b1f24, #e8eaed); background: light-dark(#fff, #24272c); }
    dialog::backdrop { background: #0006; }
    form { display: grid; gap: 12px; padding: 20px; box-sizing: border-box; max-height: 88vh;
      grid-template-rows: auto; overflow: auto; }
    h2 { margin: 0; font-size: 16px; line-height: 24px; font-weight: 600; }
    p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    label { display: grid; gap: 4px; font-weight: 600; }
    label.check { display: flex; gap: 8px; font-weight: 400; align-items: center; }
    input[type=text] { font: inherit; font-weight: 400; padding: 6px 8px; border-radius: 4px; color: inherit; background: transparent;
      border: 1px solid light-dark(#767c85, #8d939c); }
    ul { list-style: none; margin: 0; padding: 4px; overflow: auto; max-height: 260px; min-height: 120px;
      border: 1px solid light-dark(#d4d8dd, #3c4148); border-radius: 4px; }
    li button { all: unset; display: block; box-sizing: border-box; width: 100%; padding: 4px 8px; border-radius: 4px;
      overflow-wrap: anywhere; }
    li button:hover { background: light-dark(#eef1f4, #30343a); }
    .buttons { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
    .buttons button { font: inherit; min-height: 32px; padding: 4px 16px; border-radius: 4px; color: inherit;
      border: 1px solid light-dark(#767c85, #8d939c); background: transparent; }
    .buttons button.first { background: #1f5fbf; border-color: #1f5fbf; color: #fff; }
    :focus-visible, li button:focus-visible { outline: 2px solid light-dark(#1f5fbf, #8ab4f8); outline-offset: 1px; }
    [role=status] { min-height: 20px; color: light-dark(#a3350b, #ffb38a); }
  `)
  return sheet
}
