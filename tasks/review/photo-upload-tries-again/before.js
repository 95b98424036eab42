/** Uploads an album, one photo after the other. `send(photo)` returns a promise. */
export async function uploadAlbum(photos, { send }) {
  const results = [];
  for (const photo of photos) {
    try {
      results.push({ name: photo.name, url: await send(photo) });
    } catch (error) {
      results.push({ name: photo.name, error: error.message });
    }
  }
  return results;
}
