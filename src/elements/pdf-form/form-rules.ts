/**
 * How the controls look: they stand in the page's tree, where a form's own label and the steps find them, and the page's rules find
 * them too. Adopted by the page only while the form is open.
 */
const INSIDE =
  'parvis-pdf-form>form :is(div,fieldset,legend,label,span,small,input,select,textarea,button,option)';

export const FORM_RULES = `
${INSIDE}{all:revert!important;box-sizing:border-box!important;color:inherit!important;font:inherit!important}
parvis-pdf-form>form{all:revert!important;display:block!important;font:inherit!important;color:inherit!important}
parvis-pdf-form>form :is(div,fieldset){margin:0 0 calc(16*var(--_px))!important;padding:0!important;border:0!important;min-width:0!important}
parvis-pdf-form>form>fieldset>legend{margin-block:calc(8*var(--_px))!important;font-size:1.2em!important}
parvis-pdf-form>form :is(legend,div>label){display:block!important;padding:0!important;font-weight:600!important;overflow-wrap:break-word!important}
parvis-pdf-form>form small{display:block!important;font-size:calc(16*var(--_px))!important}
parvis-pdf-form>form :is(input,select,textarea){width:100%!important;max-width:calc(480*var(--_px))!important;min-height:var(--_target)!important;padding:calc(8*var(--_px))!important;border:2px solid var(--_border)!important;border-radius:var(--_radius)!important;background:var(--_background)!important;color:var(--_text)!important}
parvis-pdf-form>form textarea{min-height:calc(120*var(--_px))!important;resize:vertical!important}
parvis-pdf-form>form div:has(>input:is([type=checkbox],[type=radio])){display:flex!important;align-items:center!important;gap:calc(12*var(--_px))!important;min-height:var(--_target)!important;margin-block-end:calc(4*var(--_px))!important}
parvis-pdf-form>form input:is([type=checkbox],[type=radio]){flex:none!important;width:calc(28*var(--_px))!important;height:calc(28*var(--_px))!important;min-height:0!important;margin:0!important;accent-color:var(--_accent)!important}
parvis-pdf-form>form div:has(>input:is([type=checkbox],[type=radio]))>label{flex:1!important;align-content:center!important;min-height:var(--_target)!important;font-weight:400!important}
parvis-pdf-form>form button{min-height:var(--_target)!important;padding:calc(8*var(--_px)) calc(16*var(--_px))!important;border:2px solid var(--_accent)!important;border-radius:var(--_radius)!important;background:var(--_accent)!important;color:var(--_on-accent)!important;font-weight:600!important;cursor:pointer!important}
parvis-pdf-form>form :focus-visible{outline:3px solid var(--_focus)!important;outline-offset:2px!important}
parvis-pdf-form>form [hidden][hidden]{display:none!important}
`;
