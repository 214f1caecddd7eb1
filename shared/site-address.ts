/** Where the site is served, without a base path. A placeholder until it has a public home. */
export const SITE_ADDRESS = 'https://learn.example.com'
