import { css } from 'lit';

/** Of a box that scrolls sideways: a shade at the edge behind which there is more. */
export const scrollShades = css`
  --_shade: color-mix(in srgb, currentColor 32%, transparent);
  background:
    linear-gradient(90deg, var(--_surface) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(-90deg, var(--_surface) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, var(--_shade), transparent) left / 0.75rem 100% no-repeat,
    linear-gradient(-90deg, var(--_shade), transparent) right / 0.75rem 100% no-repeat;
`;
