package org.sanad.certificate;

/**
 * Where the status of a certificate's credential stands: the same bit in the list of revocations and in the list of
 * suspensions.
 *
 * @param list  number of the pair of lists, from 1
 * @param index 0 to {@link StatusLists#SIZE} - 1, drawn at random, so that the place says nothing
 */
record StatusPlace(int list, int index) {}
