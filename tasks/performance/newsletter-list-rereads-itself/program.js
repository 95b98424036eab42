const normalised = (email) => email.trim().toLowerCase();

/** The entries to write to: one for each address, the first. */
export function uniqueRecipients(entries) {
  const seen = [];
  return entries.filter(({ email }) => {
    const address = normalised(email);
    if (address === '' || seen.includes(address)) return false;
    seen.push(address);
    return true;
  });
}
