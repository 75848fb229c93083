package org.sanad.trail;

/** Something was added to the trail; heard once it is committed. */
record TrailEventRecorded() {}
