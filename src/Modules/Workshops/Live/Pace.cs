using System.Threading.RateLimiting;

namespace Maillage.Workshops.Live;

/// <summary>Slows one person who sends too much, and nobody else: limits are per seat, never per address, which a whole room shares.</summary>
internal sealed class Pace : IDisposable
{
    /// <summary>How much can be sent at once, such as what a phone kept while the network was away.</summary>
    public const int AtOnce = 60;

    /// <summary>And how much each second after that.</summary>
    public const int ASecond = 4;

    /// <summary>How many streams one person may hold: tabs share one, and a few devices are plenty.</summary>
    public const int Streams = 8;

    private readonly PartitionedRateLimiter<Guid> orders = PartitionedRateLimiter.Create<Guid, Guid>(whose =>
        RateLimitPartition.GetTokenBucketLimiter(
            whose,
            _ =>
                new()
                {
                    TokenLimit = AtOnce,
                    TokensPerPeriod = ASecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
        )
    );

    private readonly PartitionedRateLimiter<Guid> streams = PartitionedRateLimiter.Create<Guid, Guid>(whose =>
        RateLimitPartition.GetConcurrencyLimiter(whose, _ => new() { PermitLimit = Streams })
    );

    /// <summary>Whether one more order of this person may come in now.</summary>
    public bool Takes(Guid whose)
    {
        using var lease = orders.AttemptAcquire(whose);
        return lease.IsAcquired;
    }

    /// <summary>A stream of this person, to be disposed of at its end; it is not acquired when she holds too many.</summary>
    public RateLimitLease Stream(Guid whose) => streams.AttemptAcquire(whose);

    public void Dispose()
    {
        orders.Dispose();
        streams.Dispose();
    }
}
