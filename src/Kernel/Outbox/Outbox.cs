using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Outbox;

/// <summary>Something that happened, waiting to be told to the other modules.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Body { get; init; } = "";
    public int Attempts { get; set; }
}

/// <summary>How it lies in the database.</summary>
internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("kernel_outbox");
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Kind).HasMaxLength(128);
    }
}

/// <summary>Hears what happened in another module, after it was committed; may hear it twice, never not at all.</summary>
/// <typeparam name="TEvent">A record of the other module's contracts.</typeparam>
public interface IListenTo<in TEvent>
{
    /// <summary>Reacts. An exception delays this listener only: what happened stays done.</summary>
    Task Hear(TEvent happened, CancellationToken cancel);
}

/// <summary>How modules tell each other what happened.</summary>
public static class Outbox
{
    /// <summary>Tells the others once the caller's changes are saved, in the same transaction.</summary>
    public static void Announce<TEvent>(this PlatformDb db, TEvent happened)
        where TEvent : notnull =>
        db.Add(
            new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                Kind = typeof(TEvent).Name,
                Body = JsonSerializer.Serialize(happened),
            }
        );

    /// <summary>Registers a listener.</summary>
    public static IServiceCollection AddListener<TEvent, TListener>(this IServiceCollection services)
        where TListener : class, IListenTo<TEvent> =>
        services
            .AddScoped<TListener>()
            .AddSingleton(
                new Listener(
                    typeof(TEvent).Name,
                    (provider, body, cancel) =>
                        provider.GetRequiredService<TListener>().Hear(JsonSerializer.Deserialize<TEvent>(body)!, cancel)
                )
            );
}

/// <summary>One listener, by the name of what it hears.</summary>
internal sealed record Listener(string Kind, Func<IServiceProvider, string, CancellationToken, Task> Hear);
