/**
 * What every page and resource needs: headers, static files under hashed names, messages, layout, error handling and
 * the REST root. It knows who is asking but no feature.
 */
package org.sanad.web;
