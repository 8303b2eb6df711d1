import type { ClusterInput } from '../../../analyser/dedupe/cluster.ts'

/** A made-up advert, long enough to be told from a template. */
export const duties = `You will run the night bake of our Leeds shop from the first mix to the last tray.
Shape sourdough, rye and focaccia by hand and keep the starter alive through the weekend.
Order flour, butter and salt from two mills and check every delivery against the order.
Train two apprentices, plan their rota and sign off their training record each month.
You bring three winters in a bakery, a food hygiene certificate and a liking for early mornings.`

export const aboutUs = `Crumb & Sons is an award-winning family business, founded in 1931, with benefits that our people like.
We are an equal opportunities employer and welcome applications regardless of age, disability, race or religion.
Benefits: pension, annual leave, cycle to work scheme and a discount on bread.`

export const otherDuties = `You will drive a refrigerated van between four depots and unload it at each of them.
Plan the route around the morning traffic and report every delay to the dispatcher by radio.
Check tyres, lights and tail lift before the first trip and log every fault in the defect book.
You bring a clean licence, a tachograph card and two references from a haulage firm.`

export const baker: ClusterInput = {
  id: 1,
  title: 'Baker',
  employer: 'Crumb & Sons',
  location: 'Leeds, England, United Kingdom',
  postedAt: '2026-03-01',
  text: `${duties}\n${aboutUs}`,
}
