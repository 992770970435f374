// Keeps what briefgen kept from one build to the next; the site is the same without it.
const folder = ".briefgen";

export const onPreBuild = async ({ utils }) => {
  await utils.cache.restore(folder);
};

export const onPostBuild = async ({ utils }) => {
  await utils.cache.save(folder);
};
