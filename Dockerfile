# The image of the API and of the worker; docker-compose.yml says which of the two a container is.
FROM node:24-bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends chromium \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY requisite.mjs sources.yaml ./
COPY migrations migrations
COPY analyser analyser
COPY crawler crawler
COPY api api
USER node
EXPOSE 3080
CMD ["node", "requisite.mjs", "serve"]
