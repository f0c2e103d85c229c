import { defaultTuningSettings } from '/work/tuning/src/settings/tuning-settings.ts';
console.log(JSON.stringify({ defaults: defaultTuningSettings, settings: JSON.parse(process.argv[2]) }));
