const normalised = (email) => email.trim().toLowerCase();

/** The entries to write to: one for each address, the first. */
export function uniqueRecipients(entries) {
  const seen = new Set();
  return entries.filter(({ email }) => {
    const address = normalised(email);
    if (address === '' || seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
