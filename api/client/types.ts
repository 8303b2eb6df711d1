/** The types of the API. Generated from its description by `npm run describe`: do not edit. */

export interface paths {
  '/v1/compare/{source}/{target}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** From one role to another: ranked gaps, what transfers, pay side by side */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string
        }
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Comparison'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare/{source}/{target}/routes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Ways from one role to another: bridging roles, other ways in and out, entry against senior */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Routes'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare/{source}/{target}/gaps': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What the target role asks for and the source role does not bring, the largest gap first */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              sourceRole: string
              targetRole: string
              sample: boolean /** snapshot of the report of the source role */
              sourceSnapshot: number | null /** snapshot of the report of the target role */
              targetSnapshot: number | null /** scanned vacancies of the source role */
              sourceVacancies: number /** scanned vacancies of the target role */
              targetVacancies: number
              sourceEmployers: number
              targetEmployers: number /** first posting day of the target role */
              from: string /** last posting day of the target role */
              to: string
              extractor: string
              taxonomy: string
              dedupe: string
              gaps: components['schemas']['Gap'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare/{source}/{target}/gaps.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What the target role asks for and the source role does not bring, the largest gap first: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string
        }
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare/{source}/{target}/transfers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What both roles ask for, the most shared first */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              sourceRole: string
              targetRole: string
              sample: boolean /** snapshot of the report of the source role */
              sourceSnapshot: number | null /** snapshot of the report of the target role */
              targetSnapshot: number | null /** scanned vacancies of the source role */
              sourceVacancies: number /** scanned vacancies of the target role */
              targetVacancies: number
              sourceEmployers: number
              targetEmployers: number /** first posting day of the target role */
              from: string /** last posting day of the target role */
              to: string
              extractor: string
              taxonomy: string
              dedupe: string
              transfers: components['schemas']['Transfer'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/compare/{source}/{target}/transfers.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What both roles ask for, the most shared first: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string
        }
        header?: never
        path: {
          /** id of the role that somebody comes from */ source: string /** id of the role that they go to */
          target: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/snapshots': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Figures as they were published, the oldest first */
    get: {
      parameters: {
        query?: {
          /** only of this kind */ kind?: 'report' | 'pay' | 'trend' | 'distances' /** only about this role */
          subject?: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              snapshots: components['schemas']['SnapshotRow'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/snapshots.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Figures as they were published, the oldest first: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** only of this kind */ kind?: 'report' | 'pay' | 'trend' | 'distances' /** only about this role */
          subject?: string
        }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/snapshots/{snapshot}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** A figure as it was published under an id, for ever */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a snapshot */ snapshot: number }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Snapshot'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/sources': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sources, how much is there from each, and how fresh it is */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              sources: components['schemas']['Source'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/sources.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sources, how much is there from each, and how fresh it is: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extract': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** What a text asks for: mentions with their level, pay, seniority, role */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: {
          'application/json': {
            /** yours, given back as it is */ id?: string /** helps to tell role and seniority */
            title?: string /** so that its name is not taken for a skill */
            employer?: string /** the advert as plain text */
            text: string
          }
        }
      }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['TextReading'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Has up to 500 texts read as a job */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: {
          'application/json': {
            texts: {
              /** yours, given back as it is */ id?: string /** helps to tell role and seniority */
              title?: string /** so that its name is not taken for a skill */
              employer?: string /** the advert as plain text */
              text: string
            }[]
          }
        }
      }
      responses: {
        202: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Extraction'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions/{extraction}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How far an extraction is */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of an extraction */ extraction: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Extraction'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions/{extraction}/results': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was found in the texts of an extraction, in their order, as far as they are read */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of an extraction */ extraction: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              /** id of an extraction */ extraction: string
              total: number
              done: number
              results: components['schemas']['PlacedReading'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/extractions/{extraction}/results.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was found in the texts of an extraction, in their order, as far as they are read: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of an extraction */ extraction: string; format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Guides, those that are off by most first */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              guides: components['schemas']['Guide'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Guides, those that are off by most first: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides/{guide}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** A guide: how many claims are off, and what was decided */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a guide, as /v1/guides lists them */ guide: number }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Guide'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides/{guide}/claims': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The claims of a guide that were checked, each with what the data say of it and what was decided */
    get: {
      parameters: {
        query?: {
          /** only of this type */ type?:
            | 'route'
            | 'gap'
            | 'transfer'
            | 'salary'
            | 'timeline'
            | 'step'
            | 'difficulty'
            | 'qualification'
            | 'count'
            | 'bridge'
            | 'other-route' /** only with this verdict */
          verdict?:
            | 'supported'
            | 'outdated'
            | 'contradicted'
            | 'not-measurable' /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a guide, as /v1/guides lists them */ guide: number }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              guide: number
              revision: number
              checkedAt: string | null
              claims: components['schemas']['Claim'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides/{guide}/claims.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The claims of a guide that were checked, each with what the data say of it and what was decided: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** only of this type */ type?:
            | 'route'
            | 'gap'
            | 'transfer'
            | 'salary'
            | 'timeline'
            | 'step'
            | 'difficulty'
            | 'qualification'
            | 'count'
            | 'bridge'
            | 'other-route' /** only with this verdict */
          verdict?: 'supported' | 'outdated' | 'contradicted' | 'not-measurable'
        }
        header?: never
        path: {
          /** id of a guide, as /v1/guides lists them */ guide: number
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides/{guide}/revisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was published of a guide, the newest first */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a guide, as /v1/guides lists them */ guide: number }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              guide: number
              revisions: components['schemas']['Revision'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/guides/{guide}/revisions.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was published of a guide, the newest first: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of a guide, as /v1/guides lists them */ guide: number
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Keys, the newest first */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { keys: components['schemas']['Key'][] } }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    /** Makes a key */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: {
          'application/json': {
            name: string
            scopes: ('read' | 'extract' | 'edit' | 'admin')[]
            perMinute?: number /** when it stops working; without it never */
            expiresAt?: string
          }
        }
      }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['MadeKey'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{key}/rotate': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Makes a second key that does the same; both work until one is revoked */
    post: {
      parameters: { query?: never; header?: never; path: { /** id of a key */ key: string }; cookie?: never }
      requestBody: {
        content: { 'application/json': { /** when it stops working; without it never */ expiresAt?: string } }
      }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['MadeKey'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/keys/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    /** Ends a key at once */
    delete: {
      parameters: { query?: never; header?: never; path: { /** id of a key */ key: string }; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Key'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/movers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What moves: requirements that rise or fall in a role, the largest change first */
    get: {
      parameters: {
        query?: {
          /** only in this role */ role?: string
          direction?: 'rising' | 'falling' /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              sample: boolean
              movers: components['schemas']['Mover'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/movers.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What moves: requirements that rise or fall in a role, the largest change first: the whole table as a file */
    get: {
      parameters: {
        query?: { /** only in this role */ role?: string; direction?: 'rising' | 'falling' }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/vacancies': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The vacancies that figures count: what each asks for, without its text */
    get: {
      parameters: {
        query?: {
          /** only of this role */ role?: string /** first posting day; by default twelve months before the newest vacancy */
          from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency' /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              sample: boolean
              vacancies: components['schemas']['Vacancy'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/vacancies.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The vacancies that figures count: what each asks for, without its text: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** only of this role */ role?: string /** first posting day; by default twelve months before the newest vacancy */
          from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency'
        }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/evidence': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sentences in which vacancies of a role ask for something */
    get: {
      parameters: {
        query: {
          /** id of a requirement, as /v1/roles/{role}/requirements lists them */ requirement: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** jobs behind the adverts */ vacancies: number /** of these, those whose requirements were read: the denominator of shares */
                scanned: number /** distinct employers of the scanned vacancies */
                employers: number /** adverts */
                listings: number
              }
              requirement: string
              requirementLabel: string
              mentioned: {
                /** vacancies with it */ hits: number /** hits / scanned vacancies */
                share: number /** 95% interval, lower end */
                low: number /** 95% interval, upper end */
                high: number
              }
              quotes: components['schemas']['Quote'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/evidence.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sentences in which vacancies of a role ask for something: the whole table as a file */
    get: {
      parameters: {
        query: { /** id of a requirement, as /v1/roles/{role}/requirements lists them */ requirement: string }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/pay': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role pays, as advertised: bands by seniority, region and contract, rates, and what goes with pay */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['PayReport'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/pay-groups': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role pays, as a table: a row a seniority, region or contract */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              currency: string
              groups: components['schemas']['PayGroup'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/pay-groups.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role pays, as a table: a row a seniority, region or contract: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/pay': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What every role pays, as its newest snapshot has it */
    get: {
      parameters: {
        query?: {
          /** what roles are split by */ dimension?:
            | 'all'
            | 'seniority'
            | 'region'
            | 'contract' /** only this part, such as senior */
          value?: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              pay: components['schemas']['RolePay'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/pay.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What every role pays, as its newest snapshot has it: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** what roles are split by */ dimension?:
            | 'all'
            | 'seniority'
            | 'region'
            | 'contract' /** only this part, such as senior */
          value?: string
        }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/distinct': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role asks for more often than other roles do */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string
              window: { from: string; to: string }
              sample: boolean
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** adverts */ listings: number /** jobs behind them */
                vacancies: number /** distinct employers of the scanned vacancies */
                employers: number /** vacancies whose requirements were read: the denominator of every share */
                scanned: number /** vacancies left out of the denominator, by reason */
                excluded: Record<string, number> /** adverts of a vacancy that is counted already */
                duplicates: number
              } /** null: the role itself */
              skill: { id: string; label: string; hits: number; share: number } | null
              skills: components['schemas']['RelatedSkill'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/distinct.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role asks for more often than other roles do: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/related': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Skills that are asked for together with one, in a role */
    get: {
      parameters: {
        query: {
          /** id of a role, as /v1/roles lists them */ role: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string
              window: { from: string; to: string }
              sample: boolean
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** adverts */ listings: number /** jobs behind them */
                vacancies: number /** distinct employers of the scanned vacancies */
                employers: number /** vacancies whose requirements were read: the denominator of every share */
                scanned: number /** vacancies left out of the denominator, by reason */
                excluded: Record<string, number> /** adverts of a vacancy that is counted already */
                duplicates: number
              } /** null: the role itself */
              skill: { id: string; label: string; hits: number; share: number } | null
              skills: components['schemas']['RelatedSkill'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/related.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Skills that are asked for together with one, in a role: the whole table as a file */
    get: {
      parameters: {
        query: { /** id of a role, as /v1/roles lists them */ role: string }
        header?: never
        path: {
          /** id of a skill, as /v1/skills lists them */ skill: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/requirements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role asks for, with shares, intervals, tiers and evidence */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** adverts */ listings: number /** jobs behind them */
                vacancies: number /** distinct employers of the scanned vacancies */
                employers: number /** vacancies whose requirements were read: the denominator of every share */
                scanned: number /** vacancies left out of the denominator, by reason */
                excluded: Record<string, number> /** adverts of a vacancy that is counted already */
                duplicates: number
              } /** median over requirements: how much alike adverts of one employer widen intervals */
              designEffect: number /** ids of the most specific requirements that reach 80% */
              clears: string[] /** requirements that the filters leave out */
              hidden: number
              requirements: components['schemas']['Requirement'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/requirements.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role asks for, with shares, intervals, tiers and evidence: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/any-of-sets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sets of alternatives that a role asks for */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** adverts */ listings: number /** jobs behind them */
                vacancies: number /** distinct employers of the scanned vacancies */
                employers: number /** vacancies whose requirements were read: the denominator of every share */
                scanned: number /** vacancies left out of the denominator, by reason */
                excluded: Record<string, number> /** adverts of a vacancy that is counted already */
                duplicates: number
              } /** median over requirements: how much alike adverts of one employer widen intervals */
              designEffect: number /** ids of the most specific requirements that reach 80% */
              clears: string[] /** requirements that the filters leave out */
              hidden: number
              sets: components['schemas']['Requirement'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/any-of-sets.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Sets of alternatives that a role asks for: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/families': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Families of skills that a role asks for, with the members found */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              n: {
                /** adverts */ listings: number /** jobs behind them */
                vacancies: number /** distinct employers of the scanned vacancies */
                employers: number /** vacancies whose requirements were read: the denominator of every share */
                scanned: number /** vacancies left out of the denominator, by reason */
                excluded: Record<string, number> /** adverts of a vacancy that is counted already */
                duplicates: number
              } /** median over requirements: how much alike adverts of one employer widen intervals */
              designEffect: number /** ids of the most specific requirements that reach 80% */
              clears: string[] /** requirements that the filters leave out */
              hidden: number
              families: components['schemas']['Requirement'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/families.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Families of skills that a role asks for, with the members found: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** the share that `least` and the order go by: asked for at any level, or as required */
          level?: 'mentioned' | 'required' /** only of this tier */
          tier?:
            | 'non-negotiable'
            | 'common'
            | 'nice-to-have'
            | 'rare'
            | 'too-few' /** only of this standing against the 80% line */
          standing?: 'confirmed' | 'borderline' | 'below' | 'too-few' /** only of this kind */
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of' /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/requirements.svg': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a role asks for, as a chart */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'image/svg+xml': string } }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/trend': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How the requirements of a role change, month by month */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** only what moves so */
          direction?: 'rising' | 'falling' | 'steady' /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: {
                extractor: string
                taxonomy: string
                dedupe: string
              } /** sources that carry vacancies in nearly every month */
              panel: string[]
              months: {
                month: string /** posted in it */
                vacancies: number /** of these, those whose requirements were read */
                scanned: number /** open on its 15th; null where no source tells when adverts close */
                open: number | null /** posted in it by the sources of the fixed panel */
                panel: number /** not over when the newest vacancy was posted: left out of every test */
                partial: boolean
              }[] /** requirements that a vacancy names on average, first and second half: longer adverts raise every share */
              breadth: {
                before: number
                after: number
              } /** smallest change over the window that is called one */
              leastSize: number
              skills: components['schemas']['SkillTrend'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/trend.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How the requirements of a role change, month by month: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?:
            | 'direct'
            | 'agency' /** id of a snapshot: the figure as it was published then, for ever; its window and filters are its own */
          snapshot?: number /** only what moves so */
          direction?: 'rising' | 'falling' | 'steady'
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Roles, the one with the most vacancies first */
    get: {
      parameters: {
        query?: {
          /** words of its name, slips of the hand forgiven */ q?: string /** fewest vacancies */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              roles: components['schemas']['RoleSummary'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Roles, the one with the most vacancies first: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** words of its name, slips of the hand forgiven */ q?: string /** fewest vacancies */
          least?: number
        }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** A role: what there is of it, and which titles put a vacancy in it */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Role'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Skills and families of the taxonomy */
    get: {
      parameters: {
        query?: {
          /** a name in any writing, slips of the hand forgiven */ q?: string
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence' /** only of this part of the taxonomy */
          field?: string /** only families, or only what is none */
          family?: 'true' | 'false' /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              /** version of the taxonomy */ taxonomy: string
              skills: components['schemas']['SkillRow'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Skills and families of the taxonomy: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** a name in any writing, slips of the hand forgiven */ q?: string
          kind?:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence' /** only of this part of the taxonomy */
          field?: string /** only families, or only what is none */
          family?: 'true' | 'false'
        }
        header?: never
        path: { format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** A skill: how it is written, what it is a kind of, what is a kind of it */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Skill'] }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/roles': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Roles that ask for a skill, the one that does most often first */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              skill: string
              label: string
              sample: boolean
              roles: components['schemas']['SkillRole'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/roles.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Roles that ask for a skill, the one that does most often first: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of a skill, as /v1/skills lists them */ skill: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/months': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How often all roles together ask for a skill, month by month */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              skill: string
              label: string
              sample: boolean
              months: components['schemas']['SkillMonth'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/months.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How often all roles together ask for a skill, month by month: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of a skill, as /v1/skills lists them */ skill: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/trend': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How often a role asks for a skill, month by month, and whether that moves */
    get: {
      parameters: {
        query: {
          /** id of a role, as /v1/roles lists them */ role: string /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string /** posting days of the vacancies */
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string> /** id that pins these figures; null: computed for the asker */
              snapshot: number | null
              versions: { extractor: string; taxonomy: string; dedupe: string }
              skill: string
              direction: 'rising' | 'falling' | 'steady'
              perYear: { difference: number; low: number; high: number }
              q: number
              months: components['schemas']['TrendPoint'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/trend.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How often a role asks for a skill, month by month, and whether that moves: the whole table as a file */
    get: {
      parameters: {
        query: { /** id of a role, as /v1/roles lists them */ role: string }
        header?: never
        path: {
          /** id of a skill, as /v1/skills lists them */ skill: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Webhooks of the key */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { webhooks: components['schemas']['Webhook'][] } }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    /** Has a URL told of what happens */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: {
          'application/json': {
            url: string
            events: (
              | 'snapshot.created'
              | 'tier.changed'
              | 'guide.published'
              | 'guide.stale'
              | 'webhook.test'
            )[]
            description?: string
          }
        }
      }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['MadeWebhook'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{webhook}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** A webhook */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a webhook */ webhook: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Webhook'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    /** Ends a webhook and forgets its log */
    delete: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a webhook */ webhook: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{webhook}/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Sends a message to try a webhook */
    post: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a webhook */ webhook: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        202: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Delivery'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{webhook}/deliveries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was sent to a webhook, each message with its tries; the oldest first */
    get: {
      parameters: {
        query?: {
          /** rows a page, 1 to 100; 100 by default */ limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a webhook */ webhook: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              /** id of a webhook */ webhook: string
              deliveries: components['schemas']['Delivery'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{webhook}/deliveries.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was sent to a webhook, each message with its tries; the oldest first: the whole table as a file */
    get: {
      parameters: {
        query?: never
        header?: never
        path: { /** id of a webhook */ webhook: string; format: 'csv' | 'ndjson' | 'parquet' | 'xlsx' }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/webhooks/{webhook}/deliveries/{message}/resend': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Sends a message again, under the same id */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          /** id of a webhook */ webhook: string /** id of a delivery: the `webhook-id` of the message */
          message: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        202: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Delivery'] }
        }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/wordings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How adverts word a skill, in a role or over all */
    get: {
      parameters: {
        query?: {
          /** only in this role */ role?: string /** first posting day; by default twelve months before the newest vacancy */
          from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency' /** smallest share that is listed */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a skill, as /v1/skills lists them */ skill: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              /** null: all roles together */ role: string | null /** of the role */
              label: string
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string>
              versions: { extractor: string; taxonomy: string; dedupe: string }
              skill: {
                id: string
                label: string
                kind:
                  | 'language'
                  | 'tool'
                  | 'concept'
                  | 'method'
                  | 'soft'
                  | 'qualification'
                  | 'certification'
                  | 'licence'
                  | 'any-of'
              }
              n: {
                /** scanned vacancies */ scanned: number /** of these, those that name the skill itself: the denominator of every share */
                vacancies: number /** named employers of these vacancies */
                employers: number
              } /** forms below the least share that was asked for */
              hidden: number
              forms: components['schemas']['Wording'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/skills/{skill}/wordings.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** How adverts word a skill, in a role or over all: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** only in this role */ role?: string /** first posting day; by default twelve months before the newest vacancy */
          from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency' /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: {
          /** id of a skill, as /v1/skills lists them */ skill: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/responsibilities': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What somebody in a role does, by the duties that its vacancies tell */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency' /** smallest share that is listed */
          least?: number /** rows a page, 1 to 100; 100 by default */
          limit?: number /** where the page begins: taken from "next" of the page before */
          cursor?: string
        }
        header?: never
        path: { /** id of a role, as /v1/roles lists them */ role: string }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              role: string
              label: string
              window: {
                from: string
                to: string
              } /** true: made from the sample board, not from real listings */
              sample: boolean /** what the vacancies were narrowed to */
              filters: Record<string, string>
              versions: { extractor: string; taxonomy: string; dedupe: string; deep: string }
              n: {
                /** scanned vacancies that the deep pass has read */ scanned: number /** of these, those that tell duties: the denominator of every share */
                telling: number /** named employers of these vacancies */
                employers: number /** scanned vacancies that wait for the deep pass */
                unread: number
              } /** those below the least share that was asked for */
              hidden: number
              responsibilities: components['schemas']['Responsibility'][]
              page: components['schemas']['Page']
            }
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/roles/{role}/responsibilities.{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What somebody in a role does, by the duties that its vacancies tell: the whole table as a file */
    get: {
      parameters: {
        query?: {
          /** first posting day; by default twelve months before the newest vacancy */ from?: string /** last posting day; by default that of the newest vacancy */
          to?: string /** only of this seniority */
          seniority?: 'entry' | 'mid' | 'senior' /** only in this nation or region of the UK */
          region?:
            | 'north-east'
            | 'north-west'
            | 'yorkshire-and-the-humber'
            | 'east-midlands'
            | 'west-midlands'
            | 'east-of-england'
            | 'london'
            | 'south-east'
            | 'south-west'
            | 'wales'
            | 'scotland'
            | 'northern-ireland'
            | 'outside-uk' /** only of this kind of contract */
          contract?:
            | 'apprenticeship'
            | 'contract'
            | 'temporary'
            | 'fixed-term'
            | 'part-time'
            | 'permanent' /** only with this working pattern */
          pattern?: 'remote' | 'hybrid' | 'office' /** only from this source */
          source?: string /** only placed by employers themselves, or by agencies */
          employers?: 'direct' | 'agency' /** smallest share that is listed */
          least?: number
        }
        header?: never
        path: {
          /** id of a role, as /v1/roles lists them */ role: string
          format: 'csv' | 'ndjson' | 'parquet' | 'xlsx'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/csv': string
            'application/x-ndjson': string
            'application/vnd.apache.parquet': string
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string
          }
        }
        304: { headers: Record<string, unknown>; content?: never }
        400: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: Record<string, unknown>
          content: { 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}

export interface components {
  schemas: {
    Problem: {
      /** urn:requisite:problem:<code>, stable */ type: string
      title: string
      status: number
      detail: string /** what to do about it */
      hint?: string /** one for each wrong field */
      errors?: { field: string; message: string }[] /** names the request in the log of the server */
      requestId: string
    }
    Page: {
      limit: number /** rows in all; null where they are not counted */
      total: number | null /** path of the next page; null on the last one */
      next: string | null
    }
    TextReading: {
      id: string | null /** false: nothing was recognised, which is no evidence that nothing is asked for */
      scanned: boolean
      mentions: {
        /** id of the taxonomy; `x-…` for a phrase that it does not hold */ skill: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
        level: 'required' | 'preferred' | 'unspecified' /** UTF-16 offset into the text */
        start: number /** UTF-16 offset, exclusive */
        end: number
        quote: string /** shared by the members of one set of alternatives */
        anyOf: string | null
      }[]
      salary: {
        /** null: "up to" */ min: number | null /** null: "from" */
        max: number | null
        currency: string
        period: 'year' | 'month' | 'week' | 'day' | 'hour'
        quote: string
      } | null
      seniority: 'entry' | 'mid' | 'senior' | 'unknown' /** id of a role; null when none fits */
      role: string | null /** why it could not be read; else null */
      error: string | null
    }
    Extraction: {
      /** id of an extraction */ id: string
      state: 'waiting' | 'running' | 'done' | 'failed' /** texts */
      total: number /** texts that are read */
      done: number
      createdAt: string
      finishedAt: string | null /** when the results are forgotten */
      expiresAt: string /** path of the results, as far as they are there */
      results: string /** why it failed; else null */
      error: string | null
    }
    Key: {
      id: string
      name: string /** its last characters, to tell keys apart */
      hint: string
      scopes: ('read' | 'extract' | 'edit' | 'admin')[] /** requests a minute */
      perMinute: number
      state: 'live' | 'revoked' | 'expired'
      createdAt: string
      expiresAt: string | null /** to the minute */
      lastUsedAt: string | null
      revokedAt: string | null
    }
    MadeKey: {
      id: string
      name: string /** its last characters, to tell keys apart */
      hint: string
      scopes: ('read' | 'extract' | 'edit' | 'admin')[] /** requests a minute */
      perMinute: number
      state: 'live' | 'revoked' | 'expired'
      createdAt: string
      expiresAt: string | null /** to the minute */
      lastUsedAt: string | null
      revokedAt: string | null /** the key itself: shown this once and kept nowhere */
      secret: string
    }
    Vacancy: {
      id: number
      role: string
      postedOn: string
      closedOn: string | null
      source: string
      language: string
      seniority: 'entry' | 'mid' | 'senior' | 'unknown'
      region: string | null
      contract: string | null
      pattern: string | null /** placed by an agency */
      agency: boolean /** its requirements were read: only such vacancies are counted */
      scanned: boolean /** adverts of it */
      listings: number /** as advertised */
      payMin: number | null /** as advertised */
      payMax: number | null
      payCurrency: string | null
      payPeriod:
        | 'year'
        | 'month'
        | 'week'
        | 'day'
        | 'hour'
        | null /** ids of the skills asked for, families included */
      mentioned: string[] /** of these, those asked for as required */
      required: string[]
      extractor: string
      taxonomy: string
      dedupe: string
    }
    Mover: {
      role: string
      roleLabel: string
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of' /** last full month against the one before; null: too few */
      previous: {
        difference: number
        low: number
        high: number
      } | null /** last full month against the same of the year before; null: too few or not there */
      yearAgo: {
        difference: number
        low: number
        high: number
      } | null /** linear change of the share in a year */
      perYear: {
        difference: number
        low: number
        high: number
      } /** the same among vacancies that name equally many other requirements: without what longer adverts do to every share */
      atEqualBreadth: {
        difference: number
        low: number
        high: number
      } /** the same by the median of slopes, which a few wild months do not move */
      robust: number /** false discovery rate over all requirements of the role at which the change would be called one */
      q: number
      direction:
        | 'rising'
        | 'falling'
        | 'steady' /** second half of the months against the first, split by cause */
      parts: { market: number; mix: number; version: number } | null
      snapshot: number
      window: { from: string; to: string } /** scanned vacancies of the role in the window */
      vacancies: number
    }
    Webhook: {
      /** id of a webhook */ id: string
      url: string
      events: ('snapshot.created' | 'tier.changed' | 'guide.published' | 'guide.stale' | 'webhook.test')[]
      description: string | null
      createdAt: string /** when its receiver answered that it is gone; else null */
      disabledAt: string | null
    }
    MadeWebhook: {
      /** id of a webhook */ id: string
      url: string
      events: ('snapshot.created' | 'tier.changed' | 'guide.published' | 'guide.stale' | 'webhook.test')[]
      description: string | null
      createdAt: string /** when its receiver answered that it is gone; else null */
      disabledAt: string | null /** to check signatures with: shown this once */
      secret: string
    }
    Delivery: {
      /** id of a delivery: the `webhook-id` of the message */ message: string
      type: 'snapshot.created' | 'tier.changed' | 'guide.published' | 'guide.stale' | 'webhook.test'
      state: 'waiting' | 'delivered' | 'failed'
      attempts: {
        at: string /** HTTP status; null when there was no answer */
        status: number | null /** why it did not count as received; else null */
        error: string | null
        ms: number
      }[]
      createdAt: string
    }
    Source: {
      source: string
      sample: boolean /** adverts */
      listings: number /** of these, adverts not seen to have closed */
      open: number /** posting day of the oldest advert */
      firstPosted: string /** posting day of the newest advert */
      lastPosted: string /** when an advert of it was last seen */
      lastSeen: string /** the last collection; null where listings were imported */
      lastRun: {
        startedAt: string
        finishedAt: string | null /** null while it runs */
        outcome: string | null
      } | null
    }
    SnapshotRow: {
      id: number /** what was computed */
      kind: 'report' | 'pay' | 'trend' | 'distances' /** id of the role */
      subject: string
      sample: boolean /** version of the method, revision of the counts, version of the taxonomy */
      madeOf: string
      computedAt: string
    }
    Snapshot: {
      id: number /** what was computed */
      kind: 'report' | 'pay' | 'trend' | 'distances' /** id of the role */
      subject: string
      sample: boolean /** version of the method, revision of the counts, version of the taxonomy */
      madeOf: string
      computedAt: string /** the figure as it was published */
      body: Record<string, unknown>
    }
    Guide: {
      id: number
      from: string | null
      to: string | null
      revision: number /** to be given with a decision, so that one on an older state is refused */
      lock: number
      claims: number /** claims that are outdated or contradicted */
      off: number /** sum of how far each is off, as proportions */
      offBy: number
      notMeasurable: number
      missing: number /** proposals that wait for a decision */
      open: number /** approved, not published yet */
      approved: number
      rejected: number
      checkedAt: string | null /** since the last check; null: never */
      days: number | null
      publishedAt: string | null /** the file was changed by hand since; null: it is not there */
      changed: boolean | null /** name of its file */
      name: string
    }
    Claim: {
      id: string
      type:
        | 'route'
        | 'gap'
        | 'transfer'
        | 'salary'
        | 'timeline'
        | 'step'
        | 'difficulty'
        | 'qualification'
        | 'count'
        | 'bridge'
        | 'other-route'
      text: string /** where the guide says it */
      places: number
      verdict: 'supported' | 'outdated' | 'contradicted' | 'not-measurable'
      state: 'none' | 'open' | 'approved' | 'rejected'
      proposal: {
        /** value: numbers or a word are replaced in place; name: another skill takes the place; drop: left to an editor, since no prose is rewritten */ kind:
          | 'value'
          | 'name'
          | 'drop' /** what changes of the claim's value, with how it is written: `word` is what `level` replaces, `generic` a name that is small inside a sentence; empty for drop */
        value: Record<string, unknown> /** the claim's words with the change made; null: left to an editor */
        text:
          | string
          | null /** ids of the claims that must change with it, or names would stand twice; its own included */
        together: string[]
      } | null
      finding: {
        verdict:
          | 'supported'
          | 'outdated'
          | 'contradicted'
          | 'not-measurable' /** the verdict argued from the figure, in a sentence */
        why: string /** supported, although the figure leans the other way: no further than chance explains */
        doubtful: boolean
        mapping: {
          /** ids; a vacancy counts that asks for any of them */ skills: string[]
          label: string /** id of the family that the words belong to, where they name but a part */
          wider: string | null /** words that no skill of the taxonomy stands for */
          unknown: string[]
        } | null
        figure:
          | {
              kind: 'share' /** id of the role */
              role: string
              label: string /** behind the figure */
              n: { vacancies: number; employers: number }
              window: { from: string; to: string }
              versions: { extractor: string; taxonomy: string; dedupe: string }
              snapshot: number | null /** of the requirement that was counted */
              id: string /** its name */
              asked: string
              hits: number
              share: number
              interval: { low: number; high: number } /** share that requires it */
              required: number /** of a family or an any-of set: its best-known members */
              parts: {
                id: string
                label: string
                share: number
              }[] /** the same in the role that the guide leads from; null: not compared */
              source: {
                /** vacancies with it */ hits: number /** hits / scanned vacancies */
                share: number /** 95% interval, lower end */
                low: number /** 95% interval, upper end */
                high: number
              } | null /** place among all gaps, with its 95% interval; null: no gap */
              rank: { value: number; low: number; high: number; of: number } | null
              quotes: {
                /** the sentence, at most about 200 characters */ quote: string /** the source's own id of the advert */
                listing: string
                source: string /** when it was posted */
                date: string
              }[]
            }
          | {
              kind: 'band' /** id of the role */
              role: string
              label: string /** behind the figure */
              n: { vacancies: number; employers: number }
              window: { from: string; to: string }
              versions: { extractor: string; taxonomy: string; dedupe: string }
              snapshot: number | null
              seniority: 'entry' | 'mid' | 'senior' | null
              currency: string
              period: string /** lower quartile of advertised middles; null: too few */
              min: { value: number; low: number; high: number } | null
              median: { value: number; low: number; high: number } | null /** upper quartile */
              max: {
                value: number
                low: number
                high: number
              } | null /** the band as a guide would print it */
              text: string | null /** of the vacancies, the share that states any pay */
              stating: number
            }
          | {
              kind: 'distance' /** id of the role */
              role: string
              label: string /** behind the figure */
              n: { vacancies: number; employers: number }
              window: { from: string; to: string }
              versions: { extractor: string; taxonomy: string; dedupe: string }
              snapshot: number | null
              value: number
              interval: { low: number; high: number } | null
              months: [number, number | null] /** the word that guides have for such a distance */
              level: string
              basis: string
            }
          | {
              kind: 'count' /** id of the role */
              role: string
              label: string /** behind the figure */
              n: { vacancies: number; employers: number }
              window: { from: string; to: string }
              versions: { extractor: string; taxonomy: string; dedupe: string }
              snapshot: number | null
              of: string
              value: number
              interval: { low: number; high: number } | null
              items: { id: string; label: string; share: number }[]
            }
          | null /** how far the claim is off as a proportion of what it says (salary) or in shares; null: not off */
        off: number | null
        proposal: {
          /** value: numbers or a word are replaced in place; name: another skill takes the place; drop: left to an editor, since no prose is rewritten */ kind:
            | 'value'
            | 'name'
            | 'drop' /** what changes of the claim's value, with how it is written: `word` is what `level` replaces, `generic` a name that is small inside a sentence; empty for drop */
          value: Record<
            string,
            unknown
          > /** the claim's words with the change made; null: left to an editor */
          text:
            | string
            | null /** ids of the claims that must change with it, or names would stand twice; its own included */
          together: string[]
        } | null
      } | null
      at: string | null
      reason: string | null
    }
    Role: {
      role: string
      label: string
      sample: boolean
      vacancies: number
      scanned: number
      listings: number
      employers: number /** oldest posting day */
      first: string | null /** newest posting day */
      last: string | null /** SOC 2020 unit group */
      soc: string /** preferred label of the ESCO occupation */
      esco: string | null /** titles that put a vacancy in it */
      titles: string[]
    }
    SkillMonth: {
      month: string /** scanned vacancies that ask for it */
      hits: number /** of these, as required */
      required: number /** scanned vacancies */
      n: number /** roles with vacancies in the month */
      roles: number
      share: number /** 95% interval, lower end */
      low: number /** 95% interval, upper end */
      high: number
    }
    SkillRole: {
      role: string
      label: string /** asked for at any level */
      mentioned: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } /** asked for as required */
      required: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } /** by the share mentioned */
      tier:
        | 'non-negotiable'
        | 'common'
        | 'nice-to-have'
        | 'rare'
        | 'too-few' /** of the interval of the share mentioned against 80% */
      standing:
        | 'confirmed'
        | 'borderline'
        | 'below'
        | 'too-few' /** scanned vacancies of the role: the denominator */
      vacancies: number
      employers: number
      window: { from: string; to: string }
      snapshot: number
      versions: { extractor: string; taxonomy: string; dedupe: string }
    }
    SkillRow: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence' /** part of the taxonomy that it stands in */
      field: string /** stands for its narrower skills */
      family: boolean /** ids of what it is a kind of */
      broader: string[]
    }
    Skill: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence' /** part of the taxonomy that it stands in */
      field: string /** stands for its narrower skills */
      family: boolean /** ids of what it is a kind of */
      broader: string[] /** how else it is written */
      aliases: string[] /** ids of what is a kind of it */
      narrower: string[] /** a licence, registration or check without which one may not start; else null */
      gate: string | null
      esco: string | null
      onet: string | null
    }
    RelatedSkill: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of' /** of the vacancies that ask for the skill (or: of the role), those that ask for this one */
      share: number /** how many times as often as elsewhere */
      lift: number
      low: number
      high: number /** false discovery rate at which it would be called related */
      q: number | null /** asked for together more, or less, than by chance */
      side: 'more' | 'less'
    }
    Requirement: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of' /** of a family: the narrower skills found; of an any-of set: the alternatives; else null */
      members: string[] | null /** asked for at any level */
      mentioned: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } /** asked for as required */
      required: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } /** of the vacancies that mention it, those that require it; its denominator is mentioned.hits */
      requiredGivenMentioned: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } | null /** share mentioned with every employer counted once */
      employerWeighted: {
        share: number
        low: number
        high: number
      } /** share mentioned without the errors of the extractor, whose rates are those of the skill or of its kind */
      corrected: {
        share: number
        low: number
        high: number
        basis: 'skill' | 'kind'
      } | null /** effective number of vacancies behind the share mentioned */
      effective: number /** by the share mentioned */
      tier:
        | 'non-negotiable'
        | 'common'
        | 'nice-to-have'
        | 'rare'
        | 'too-few' /** of the interval of the share mentioned against 80% */
      standing:
        | 'confirmed'
        | 'borderline'
        | 'below'
        | 'too-few' /** of an any-of set: what it rests on; else null */
      alternatives: {
        /** vacancies that join at least two of the members by "or" */ stated: number /** share of resamples by employer in which the set holds */
        stability: number
      } | null
      evidence: {
        /** the sentence, at most about 200 characters */ quote: string /** the source's own id of the advert */
        listing: string
        source: string /** when it was posted */
        date: string
      }[]
    }
    Comparison: {
      sample: boolean
      source: {
        role: string
        label: string
        window: { from: string; to: string }
        versions: {
          extractor: string
          taxonomy: string
          dedupe: string
        } /** id under which these figures are kept for good; null: computed for the asker */
        snapshot: number | null
        n: {
          /** adverts */ listings: number /** jobs behind them */
          vacancies: number /** distinct employers of the scanned vacancies */
          employers: number /** vacancies whose requirements were read: the denominator of every share */
          scanned: number /** vacancies left out of the denominator, by reason */
          excluded: Record<string, number> /** adverts of a vacancy that is counted already */
          duplicates: number
        } /** false: too few vacancies or employers to compare */
        enough: boolean
        pay: {
          currency: string /** vacancies with a yearly range in that currency */
          n: number /** of all vacancies, the share that states any pay */
          stating: number /** of the middle of each advertised range; null: too few */
          midpoint: { p25: number; median: number; p75: number } | null
        }
      }
      target: {
        role: string
        label: string
        window: { from: string; to: string }
        versions: {
          extractor: string
          taxonomy: string
          dedupe: string
        } /** id under which these figures are kept for good; null: computed for the asker */
        snapshot: number | null
        n: {
          /** adverts */ listings: number /** jobs behind them */
          vacancies: number /** distinct employers of the scanned vacancies */
          employers: number /** vacancies whose requirements were read: the denominator of every share */
          scanned: number /** vacancies left out of the denominator, by reason */
          excluded: Record<string, number> /** adverts of a vacancy that is counted already */
          duplicates: number
        } /** false: too few vacancies or employers to compare */
        enough: boolean
        pay: {
          currency: string /** vacancies with a yearly range in that currency */
          n: number /** of all vacancies, the share that states any pay */
          stating: number /** of the middle of each advertised range; null: too few */
          midpoint: { p25: number; median: number; p75: number } | null
        }
      } /** what one must hold before starting, whatever else one can */
      gates: {
        rank: number /** 95% interval of the rank, best */
        rankLow: number /** 95% interval of the rank, worst */
        rankHigh: number
        id: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
          | 'any-of'
        members:
          | string[]
          | null /** a licence, registration, clearance or check without which one may not start; else null */
        gate: string | null /** weight in the target role times what the source role lacks */
        score: number /** share of the source role that does not bring it, what is close to it counted in part */
        lack: number /** the closest skill that the source role brings, and how much of it counts; null: none */
        adjacent: {
          id: string
          label: string
          share: number
          credit: number
        } | null /** in the source role; null: never asked for */
        source: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        } | null /** in the target role, at any level */
        target: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        } /** in the target role, as required */
        required: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        }
        reasons: string[]
      }[] /** empty when either side has too few vacancies */
      gaps: {
        rank: number /** 95% interval of the rank, best */
        rankLow: number /** 95% interval of the rank, worst */
        rankHigh: number
        id: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
          | 'any-of'
        members:
          | string[]
          | null /** a licence, registration, clearance or check without which one may not start; else null */
        gate: string | null /** weight in the target role times what the source role lacks */
        score: number /** share of the source role that does not bring it, what is close to it counted in part */
        lack: number /** the closest skill that the source role brings, and how much of it counts; null: none */
        adjacent: {
          id: string
          label: string
          share: number
          credit: number
        } | null /** in the source role; null: never asked for */
        source: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        } | null /** in the target role, at any level */
        target: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        } /** in the target role, as required */
        required: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        }
        reasons: string[]
      }[] /** ids of the two or three gaps to close first */
      first: string[] /** requirements that only name the target role itself, and are no gap to close */
      itself: string[] /** asked for by both, the most shared first */
      transfers: {
        id: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
          | 'any-of'
        source: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        }
        target: {
          /** vacancies with it */ hits: number /** hits / scanned vacancies */
          share: number /** 95% interval, lower end */
          low: number /** 95% interval, upper end */
          high: number
        }
      }[] /** null when either side has too few vacancies */
      distance: {
        /** of what the target asks for, weighted, the part that it asks for more often than the source: 0 between a role and itself */ value: number
        low: number
        high: number /** months that guides give for such a distance; null: or more */
        months: [number, number | null]
        basis: string
      } | null
    }
    Routes: {
      sample: boolean
      source: {
        role: string
        label: string /** in the window of its report */
        vacancies: number
        employers: number
      }
      target: {
        role: string
        label: string /** in the window of its report */
        vacancies: number
        employers: number
      }
      distance: {
        value: number /** months that guides give for such a distance; null: or more */
        months: [number, number | null]
        basis: string
      } /** roles between the two, each step shorter than the whole, the shortest longest step first */
      bridges: {
        role: string
        label: string /** in the window of its report */
        vacancies: number
        employers: number /** distance from the source */
        first: number /** distance to the target */
        second: number
      }[] /** roles closest to the source */
      out: {
        role: string
        label: string /** in the window of its report */
        vacancies: number
        employers: number
        distance: number
      }[] /** roles from which the target is closest */
      into: {
        role: string
        label: string /** in the window of its report */
        vacancies: number
        employers: number
        distance: number
      }[]
      seniority: {
        /** entry-level vacancies of the target */ entry: number
        senior: number /** empty when either has too few vacancies */
        differences: {
          id: string
          label: string
          kind:
            | 'language'
            | 'tool'
            | 'concept'
            | 'method'
            | 'soft'
            | 'qualification'
            | 'certification'
            | 'licence'
            | 'any-of'
          entry: number
          senior: number /** senior less entry */
          difference: number
          low: number
          high: number
        }[]
      }
    }
    Gap: {
      rank: number /** 95% interval of the rank, best */
      rankLow: number /** 95% interval of the rank, worst */
      rankHigh: number
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of'
      members:
        | string[]
        | null /** a licence, registration, clearance or check without which one may not start; else null */
      gate: string | null /** weight in the target role times what the source role lacks */
      score: number /** share of the source role that does not bring it, what is close to it counted in part */
      lack: number /** the closest skill that the source role brings, and how much of it counts; null: none */
      adjacent: {
        id: string
        label: string
        share: number
        credit: number
      } | null /** in the source role; null: never asked for */
      source: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } | null /** in the target role, at any level */
      target: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      } /** in the target role, as required */
      required: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      }
      reasons: string[]
    }
    Transfer: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of'
      source: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      }
      target: {
        /** vacancies with it */ hits: number /** hits / scanned vacancies */
        share: number /** 95% interval, lower end */
        low: number /** 95% interval, upper end */
        high: number
      }
    }
    PlacedReading: {
      id: string | null /** false: nothing was recognised, which is no evidence that nothing is asked for */
      scanned: boolean
      mentions: {
        /** id of the taxonomy; `x-…` for a phrase that it does not hold */ skill: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
        level: 'required' | 'preferred' | 'unspecified' /** UTF-16 offset into the text */
        start: number /** UTF-16 offset, exclusive */
        end: number
        quote: string /** shared by the members of one set of alternatives */
        anyOf: string | null
      }[]
      salary: {
        /** null: "up to" */ min: number | null /** null: "from" */
        max: number | null
        currency: string
        period: 'year' | 'month' | 'week' | 'day' | 'hour'
        quote: string
      } | null
      seniority: 'entry' | 'mid' | 'senior' | 'unknown' /** id of a role; null when none fits */
      role: string | null /** why it could not be read; else null */
      error: string | null
      position: number
    }
    Revision: {
      number: number
      kind: 'import' | 'edit' | 'publish' | 'undo'
      at: string
      changes: { claim: string; before: string | null; after: string | null }[]
    }
    Quote: {
      /** the sentence, at most about 200 characters */ quote: string
      level: 'required' | 'preferred' | 'unspecified' /** the source's own id of the advert */
      listing: string
      source: string /** when it was posted */
      date: string
    }
    PayReport: {
      role: string
      label: string
      window: { from: string; to: string }
      sample: boolean
      filters: Record<string, string>
      snapshot: number | null
      versions: { extractor: string; taxonomy: string; dedupe: string }
      currency: string
      groups: {
        dimension:
          | 'all'
          | 'seniority'
          | 'region'
          | 'contract' /** such as "senior" or "London"; "all" for everything */
        value: string /** vacancies of the group, with pay or without */
        vacancies: number /** of these, with a yearly range that states both ends */
        n: number /** distinct employers of these */
        employers: number /** of the group, the share that states any pay */
        stating: number /** of the middle of each advertised range; null under 10 ranges */
        midpoint: {
          /** null under 30 ranges */ p10: { value: number; low: number; high: number } | null
          p25: { value: number; low: number; high: number }
          median: { value: number; low: number; high: number }
          p75: { value: number; low: number; high: number } /** null under 30 ranges */
          p90: { value: number; low: number; high: number } | null
        } | null /** of the lower ends; null under 10 */
        rangeLow: { p25: number; median: number; p75: number } | null /** of the upper ends; null under 10 */
        rangeHigh: { p25: number; median: number; p75: number } | null
      }[]
      bands: {
        seniority: 'entry' | 'mid' | 'senior'
        low: number /** for an open band the upper quartile, printed with a plus */
        high: number
        open: boolean
        n: number
        text: string /** false: not above the band before it, so the data contradict themselves */
        inOrder: boolean
      }[] /** pay by the week, day or hour, never mixed with yearly pay */
      rates: {
        period: 'week' | 'day' | 'hour'
        n: number /** as advertised; null under 10 */
        rate: {
          p25: number
          median: number
          p75: number
        } | null /** the same in a year, under the assumption */
        yearly: { p25: number; median: number; p75: number } | null
        assumption: string
      }[] /** an association with pay is not its cause */
      associations: {
        id: string
        label: string
        kind:
          | 'language'
          | 'tool'
          | 'concept'
          | 'method'
          | 'soft'
          | 'qualification'
          | 'certification'
          | 'licence'
          | 'any-of' /** vacancies with pay that ask for it */
        with: number
        without: number /** in pay, as a proportion, within the same seniority: 0.08 is 8% more */
        difference: number
        low: number
        high: number /** false discovery rate at which it would be called a difference */
        q: number
      }[]
      reference: {
        source: string
        year: number
        soc: string
        p25: number | null
        median: number
        p75: number | null /** of the advertised median from it, as a proportion */
        difference: number
      } | null
    }
    PayGroup: {
      dimension:
        | 'all'
        | 'seniority'
        | 'region'
        | 'contract' /** such as "senior" or "London"; "all" for everything */
      value: string /** vacancies of the group, with pay or without */
      vacancies: number /** of these, with a yearly range that states both ends */
      n: number /** distinct employers of these */
      employers: number /** of the group, the share that states any pay */
      stating: number /** of the middle of each advertised range; null under 10 ranges */
      midpoint: {
        /** null under 30 ranges */ p10: { value: number; low: number; high: number } | null
        p25: { value: number; low: number; high: number }
        median: { value: number; low: number; high: number }
        p75: { value: number; low: number; high: number } /** null under 30 ranges */
        p90: { value: number; low: number; high: number } | null
      } | null /** of the lower ends; null under 10 */
      rangeLow: { p25: number; median: number; p75: number } | null /** of the upper ends; null under 10 */
      rangeHigh: { p25: number; median: number; p75: number } | null
    }
    RolePay: {
      dimension:
        | 'all'
        | 'seniority'
        | 'region'
        | 'contract' /** such as "senior" or "London"; "all" for everything */
      value: string /** vacancies of the group, with pay or without */
      vacancies: number /** of these, with a yearly range that states both ends */
      n: number /** distinct employers of these */
      employers: number /** of the group, the share that states any pay */
      stating: number /** of the middle of each advertised range; null under 10 ranges */
      midpoint: {
        /** null under 30 ranges */ p10: { value: number; low: number; high: number } | null
        p25: { value: number; low: number; high: number }
        median: { value: number; low: number; high: number }
        p75: { value: number; low: number; high: number } /** null under 30 ranges */
        p90: { value: number; low: number; high: number } | null
      } | null /** of the lower ends; null under 10 */
      rangeLow: { p25: number; median: number; p75: number } | null /** of the upper ends; null under 10 */
      rangeHigh: { p25: number; median: number; p75: number } | null
      role: string
      label: string
      currency: string
      snapshot: number
      window: { from: string; to: string }
    }
    SkillTrend: {
      id: string
      label: string
      kind:
        | 'language'
        | 'tool'
        | 'concept'
        | 'method'
        | 'soft'
        | 'qualification'
        | 'certification'
        | 'licence'
        | 'any-of'
      points: {
        month: string
        hits: number
        n: number
        share: number
        low: number
        high: number /** share of the vacancies open on the 15th */
        open: number | null /** share in the fixed panel of sources */
        panel: number | null
      }[] /** last full month against the one before; null: too few */
      previous: {
        difference: number
        low: number
        high: number
      } | null /** last full month against the same of the year before; null: too few or not there */
      yearAgo: {
        difference: number
        low: number
        high: number
      } | null /** linear change of the share in a year */
      perYear: {
        difference: number
        low: number
        high: number
      } /** the same among vacancies that name equally many other requirements: without what longer adverts do to every share */
      atEqualBreadth: {
        difference: number
        low: number
        high: number
      } /** the same by the median of slopes, which a few wild months do not move */
      robust: number /** false discovery rate over all requirements of the role at which the change would be called one */
      q: number
      direction:
        | 'rising'
        | 'falling'
        | 'steady' /** second half of the months against the first, split by cause */
      parts: { market: number; mix: number; version: number } | null
    }
    RoleSummary: {
      role: string
      label: string
      sample: boolean
      vacancies: number
      scanned: number
      listings: number
      employers: number /** oldest posting day */
      first: string | null /** newest posting day */
      last: string | null
    }
    TrendPoint: {
      month: string
      hits: number
      n: number
      share: number
      low: number
      high: number /** share of the vacancies open on the 15th */
      open: number | null /** share in the fixed panel of sources */
      panel: number | null
    }
    Wording: {
      /** vacancies with it */ hits: number /** hits / scanned vacancies */
      share: number /** 95% interval, lower end */
      low: number /** 95% interval, upper end */
      high: number /** as most of these adverts write it; writings that differ by case alone are one */
      form: string /** named employers that write it so */
      employers: number
    }
    Responsibility: {
      /** vacancies with it */ hits: number /** hits / scanned vacancies */
      share: number /** 95% interval, lower end */
      low: number /** 95% interval, upper end */
      high: number /** what is done and to what, such as "make:dashboard" */
      id: string /** as a guide would print it: "building and maintaining dashboards" */
      label: string /** named employers whose vacancies tell it */
      employers: number /** the verbs that were merged, the most used first */
      verbs: string[] /** what they are done to, as most adverts write it, the most used first */
      objects: string[]
      evidence: {
        /** the sentence, at most about 200 characters */ quote: string /** the source's own id of the advert */
        listing: string
        source: string /** when it was posted */
        date: string
      }[]
    }
  }
}
