extension SubscribePage {
  static let style: StaticString = """

    :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #24221f; --soft: #5f5a52; --line: #e2ddd3;
      --card: #fff; --accent: #9a3412; --accent-ink: #fff }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #191816; --ink: #ece8e1; --soft: #aaa397; --line: #37342f; --card: #22201d;
        --accent: #fdba74; --accent-ink: #2a1608 }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; max-width: 46rem; padding: clamp(1.25rem, 5vw, 3.5rem) 1.25rem; background: var(--paper);
      color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
    h1 { margin: .25rem 0 .75rem; font-size: clamp(2rem, 7vw, 2.75rem); line-height: 1.1; letter-spacing: -.02em }
    h2 { margin: 2.75rem 0 .75rem; font-size: 1.25rem; line-height: 1.3 }
    h3 { margin: 0; font-size: 1.0625rem; line-height: 1.35 }
    p { margin: .5rem 0 }
    a { color: var(--accent); text-underline-offset: .2em }
    a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
    ul { list-style: none; margin: 0; padding: 0 }
    .site a { text-decoration: none; font-weight: 600 }
    .site a:hover { text-decoration: underline }
    .lead { font-size: 1.25rem; line-height: 1.45 }
    header p:last-child, .holds, footer { color: var(--soft) }
    .holds { font-size: .9375rem }
    .holds a { color: inherit }
    time { font-variant-numeric: tabular-nums; white-space: nowrap }
    .count { color: var(--soft); font-weight: 400; font-size: 1rem }
    .feeds { display: grid; gap: .75rem }
    .feeds > li { padding: 1.125rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
    .addresses { margin-top: .75rem; border-top: 1px solid var(--line) }
    .addresses li { display: grid; grid-template-columns: 8.5rem 1fr auto; gap: .125rem 1rem; align-items: center;
      min-height: 2.75rem; padding: .25rem 0 }
    .addresses li + li { border-top: 1px solid var(--line) }
    .addresses li:last-child { padding-bottom: 0 }
    .format { font-weight: 600; font-size: .9375rem }
    .addresses a { font: .875rem/1.4 ui-monospace, monospace }
    button { min-height: 2.125rem; padding: 0 .875rem; border: 1px solid var(--accent); border-radius: 999px;
      background: none; color: var(--accent); font: 600 .875rem system-ui, sans-serif; cursor: pointer }
    button:hover { background: var(--accent); color: var(--accent-ink) }
    footer { margin-top: 2.75rem; font-size: .9375rem }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    #said:empty { display: none }
    #said { position: fixed; inset: auto 1rem 1rem; width: fit-content; max-width: calc(100% - 2rem);
      margin: 0 auto; padding: .625rem 1rem; border-radius: 12px; background: var(--ink); color: var(--paper) }
    @media (max-width: 36rem) {
      .addresses li { grid-template-columns: 1fr auto; padding: .625rem 0 }
      .addresses a { grid-area: 2 / 1 }
      .addresses button { grid-area: 1 / 2 / 3 }
    }
    @media print {
      body { max-width: none; background: none; color: #000 }
      button, #said { display: none }
      .feeds > li { break-inside: avoid }
    }

    """
}
