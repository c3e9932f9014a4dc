// The scripts of those GOV.UK components that have one and that our pages use. Every page works without them.
import { Button, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from 'govuk-frontend'

// Browsers too old for modules never load this file; these few know modules and still lack what the components need.
if ('noModule' in HTMLScriptElement.prototype) {
  // Styles that only make sense with a script, and the components themselves, ask for these classes.
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component)
}
