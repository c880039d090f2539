// Random numbers that are the same on every machine (mulberry32), and the days and words that cases and rules share.

export const SECTORS = ['motor_vehicle', 'environment', 'food', 'construction', 'special_equipment', 'general'];
export const HARMS = ['none', 'minor', 'serious', 'death'];
export const CERTIFICATE_STATES = ['valid', 'expired', 'suspended', 'revoked', 'none'];
export const ROLES = ['legal_rep', 'technical_lead', 'signatory', 'inspector', 'sampler'];

/** Draws from one seed. The order of the draws is part of the workload: its checksums hold only as long as it stays. */
export class Random {
    constructor(seed) {
        this.state = seed >>> 0;
    }

    /** In [0, 1). */
    unit() {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let bits = this.state;
        bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
        bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
        return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
    }

    /** A whole number, both ends included. */
    integer(low, high) {
        return low + Math.floor(this.unit() * (high - low + 1));
    }

    pick(values) {
        return values[Math.floor(this.unit() * values.length)];
    }

    chance(probability) {
        return this.unit() < probability;
    }

    weighted(values, weights) {
        let rest = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
        for (let i = 0; i < values.length; i++) {
            rest -= weights[i];
            if (rest < 0) return values[i];
        }
        return values.at(-1);
    }
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day so many days after 2015-01-01, by years of 365 days: plain, and never a day that does not exist. */
export function isoDay(days) {
    const year = 2015 + Math.floor(days / 365);
    let day = days % 365;
    let month = 0;
    while (day >= DAYS_OF_MONTH[month]) day -= DAYS_OF_MONTH[month++];
    return `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}
