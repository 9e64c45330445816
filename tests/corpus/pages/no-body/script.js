// The site takes the body away while it waits for its data, and never gives it back.
document.body?.remove();
addEventListener("DOMContentLoaded", () => document.body?.remove());
