/**
 * npm packs the modes that files have here, and they must be readable wherever they are unpacked. Imported before all
 * else: esbuild’s process keeps the mask that it was started with.
 */
process.umask(0o022);
