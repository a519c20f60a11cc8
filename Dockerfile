# The product: one static binary on nothing. Built by docker-compose.yml, and the same for production.
FROM golang:1.26.8-bookworm AS build
WORKDIR /src
# Modules first: they change less often than the code.
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# Stated in full, so that the same source gives the same binary.
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags="-s -w" -o /out/quittance ./cmd/quittance

# For the health check only: an image without a shell cannot ask over HTTP.
FROM busybox:1.37.0-musl AS busybox

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=busybox /bin/busybox /bin/wget
COPY --from=build /out/quittance /quittance
# A number, because there is no /etc/passwd here, and Kubernetes' runAsNonRoot wants one.
USER 65532:65532
EXPOSE 9464
ENTRYPOINT ["/quittance"]
