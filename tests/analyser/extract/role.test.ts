import { describe, expect, it } from 'vitest'
import { createRoleReader } from '../../../analyser/extract/role.ts'
import { titleTokens } from '../../../analyser/extract/role-title.ts'
import { loadTaxonomy } from '../../../analyser/taxonomy/load.ts'

const taxonomy = loadTaxonomy()
const readRole = createRoleReader(taxonomy)

describe('readRole by title', () => {
  it.each([
    ['Senior Data Analyst, Pricing', 'data-analyst'],
    ['Insights Analyst', 'data-analyst'],
    ['BI Developer', 'data-analyst'],
    ['Data Scientist (NLP)', 'data-scientist'],
    ['Applied Scientist', 'data-scientist'],
    ['ML Engineer', 'machine-learning-engineer'],
    ['AI/ML Engineer', 'machine-learning-engineer'],
    ['Analytics Engineer', 'data-engineer'],
    ['Back-End Developer', 'backend-developer'],
    ['.NET Developer', 'backend-developer'],
    ['Software Engineer, Backend', 'backend-developer'],
    ['Front End Engineer', 'frontend-developer'],
    ['Fullstack Software Engineer', 'full-stack-developer'],
    ['Site Reliability Engineer', 'devops-engineer'],
    ['Staff Nurse - Ward 7', 'registered-nurse'],
    ['Dental Nurse', 'dental-nurse'],
    ['Nursery Nurse', 'nursery-practitioner'],
    ['Healthcare Assistant', 'healthcare-assistant'],
    ['Home Carer', 'care-worker'],
    ['Teacher of Science', 'teacher'],
    ['SEN Teaching Assistant', 'teaching-assistant'],
    ['Management Accountant', 'management-accountant'],
    ['Account Manager', 'account-manager'],
    ['Accounts Payable Clerk', 'accounts-assistant'],
    ['HGV Class 2 Drivers', 'hgv-driver'],
    ['Forklift Driver', 'warehouse-operative'],
    ['Sous Chef', 'chef'],
    ['Quantity Surveyor', 'quantity-surveyor'],
    ['Head of Marketing', 'marketing-manager'],
    ['Technical Recruiter, Machine Learning', 'recruiter'],
    ['Machine Learning Product Manager', 'product-manager'],
    ['Data Analyst and Sales', 'data-analyst'],
    ['Marketing - Data Analyst', 'data-analyst'],
    ['Chimney Whisperer', null],
    ['Open application', null],
  ])('%s is %s', (title, want) => expect(readRole(title, '')).toBe(want))
})

describe('readRole by duties, where the title is general', () => {
  it.each([
    [
      'You design REST APIs and microservices, and own our backend and its message queues.',
      'backend-developer',
    ],
    [
      'You build the frontend in React, with CSS, a design system and an eye for accessibility.',
      'frontend-developer',
    ],
    [
      'You work across the stack, frontend and backend, in React and Node.js: a full-stack job.',
      'full-stack-developer',
    ],
    [
      'You train models in PyTorch and bring machine learning to production with MLOps.',
      'machine-learning-engineer',
    ],
    ['You build ETL in Airflow and dbt: data pipelines into our Snowflake data warehouse.', 'data-engineer'],
    ['You run Kubernetes with Terraform, watch Prometheus, and practise SRE.', 'devops-engineer'],
    ['You write firmware in embedded C++ for microcontrollers under an RTOS.', 'embedded-engineer'],
    ['You will be part of a team.', 'software-engineer'],
  ])('%s', (text, want) => expect(readRole('Software Engineer', text)).toBe(want))

  it('gives no role to a vague title without duties', () => {
    expect(readRole('Analyst', 'You will be part of a team.')).toBeNull()
    expect(
      readRole('Analyst', 'You build dashboards in Power BI and Tableau, write SQL and report on KPIs.'),
    ).toBe('data-analyst')
  })
})

describe('titleTokens', () => {
  it('reads spellings alike', () => {
    expect(titleTokens('Senior Back-end Engineers')).toEqual(titleTokens('backend engineer'))
    expect(titleTokens('R&amp;D Engineer')).toEqual(titleTokens('R & D engineer'))
  })
})

describe('the roles that ship', () => {
  it('are at least 60, each with a SOC unit group', () => {
    expect(taxonomy.roles.size).toBeGreaterThanOrEqual(60)
  })

  it.each([...taxonomy.roles.values()].map((role) => [role.id, role] as const))(
    '%s is found by its label or a title',
    (id, role) => {
      // A general title may go to another role; one of its own has to come back.
      expect([role.label, ...role.titles].some((title) => readRole(title, '') === id)).toBe(true)
    },
  )
})

it('stays linear on hostile titles and texts', () => {
  const from = performance.now()
  readRole('a'.repeat(1_000_000), '')
  readRole('Software Engineer', 'backend '.repeat(120_000))
  readRole('Software Engineer', '£'.repeat(1_000_000))
  expect(performance.now() - from).toBeLessThan(1_000)
})
