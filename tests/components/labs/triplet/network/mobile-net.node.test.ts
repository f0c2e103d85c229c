import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tripletTexts } from '../../../../../components/labs/triplet/texts.js';
import { backboneCost, MOBILE_NET, stepAtRate } from '../../../../../src/triplet/backbone-costs.js';
import { defaultTripletSettings } from '../../../../../src/triplet/triplet-settings.js';

const { backbones } = await tripletTexts.in('en');
const own = backboneCost({ height: 28, width: 28, channels: 1 }, defaultTripletSettings);

describe('the cost of MobileNet', () => {
  it('is counted beside that of the lab’s own network', () => {
    // 26·26·9·32 + 11·11·9·32·32 + 3·3·9·32·32 + 288·128 + 128·64
    assert.deepEqual(own, { parameters: 64_064, multiplyAdds: 1_437_824 });
  });

  it('is a time where a run has measured the rate, and says so where none has', () => {
    const ratios = {
      parameterRatio: MOBILE_NET.parameters / own.parameters,
      workRatio: MOBILE_NET.multiplyAdds / own.multiplyAdds,
    };
    assert.match(
      backbones.explain({ ...ratios, measured: null }),
      /53 times the parameters.*209 times.*follows from a run/,
    );
    const stepMs = 43;
    const mobileNetMs = 395 * stepAtRate({ stepMs, multiplyAdds: own.multiplyAdds }, MOBILE_NET.multiplyAdds);
    const measured = { rate: 38.5e9, runMs: 395 * stepMs, mobileNetMs };
    assert.match(
      backbones.explain({ ...ratios, measured }),
      /38\.5 billion a second: the run that takes 17 sec would take 59 min/,
    );
  });
});
