package org.sanad.trail;

import java.util.UUID;

/**
 * What a walk along the trail found.
 *
 * @param acts        how many fit
 * @param checkpoints how many signed heads there are
 * @param root        the Merkle root over the acts that fit
 * @param chain       the chain's hash after the last of them
 * @param fault       what is wrong with the next one, or null where all fit
 * @param place       its place in the chain, from 1; 0 for one that has none
 * @param entry       its id, or the checkpoint's; null where it is gone without a trace
 */
public record TrailVerdict(long acts, long checkpoints, String root, String chain, TrailCheck.Fault fault, long place,
        UUID entry) {

    public boolean intact() {
        return fault == null;
    }
}
