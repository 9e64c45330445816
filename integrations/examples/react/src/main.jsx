// The script tag brings the code of elements that stand in the page when it loads; what is rendered later is imported.
import 'parvis/elements/callback.js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Canteen() {
  const [isSent, setSent] = useState(false);
  return (
    <main>
      <h1>La cantine</h1>
      <p>L’inscription est obligatoire. Elle se fait à la mairie, avant le 30 juin.</p>
      {/* The link is for those without script, and gives the element its number. */}
      <parvis-callback onparvis-sent={() => setSent(true)}>
        <a href="tel:+33299000000">02 99 00 00 00</a>
      </parvis-callback>
      {isSent && <p role="status">Votre demande est partie.</p>}
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Canteen />
  </StrictMode>,
);
