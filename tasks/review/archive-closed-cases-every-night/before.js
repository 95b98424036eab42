export function createArchiver({ live, archive }) {
  async function archiveOne(id) {
    const content = await live.read(id);
    await archive.write(id, content);
    await live.remove(id);
  }

  return { archiveOne };
}
