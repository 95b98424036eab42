export function createInbox({ store, access }) {
  async function search(viewer, word) {
    const messages = await store.list();
    const found = [];
    for (const message of messages) {
      if (!message.text.includes(word)) continue;
      if (await access.mayRead(viewer, message.id)) found.push(message.id);
    }
    return found;
  }

  return { search };
}
